import { SHEET_CODES, type SheetCode } from '@banke/domain/imports';
import { TABLE_FORMATS, type ProblemParams, type TableFormat } from '../codes';
import {
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  TextField,
  TextsField,
  UuidField,
  ValuesField,
} from '../fields';

const COUNT = { min: 0, max: 1_048_576 };
/** Of each list; the counts beside them are whole. */
const MOST_SHOWN = 500;

/** What is wrong with a cell of an uploaded sheet. */
export class SheetErrorView {
  @IntegerField({ ...COUNT, description: 'row in the file, as Excel counts' }) row!: number;
  @TextField({ max: 200, description: 'its heading in the file' }) column!: string;
  @ChoiceField(SHEET_CODES) code!: SheetCode;
  @ValuesField() params!: ProblemParams;
}

/** What a row of an uploaded sheet changes. */
export class SheetChangeView {
  @IntegerField({ ...COUNT, description: 'row in the file, as Excel counts' }) row!: number;
  @TextsField({ max: 5, length: 120, description: 'what it is about' }) names!: string[];
  @TextField({ max: 10, nullable: true, description: 'a day, or a kind of day' }) day!: string | null;
  @TextField({ max: 40, nullable: true }) before!: string | null;
  @TextField({ max: 40, nullable: true, description: 'null: it is taken away' }) after!: string | null;
}

/** What an uploaded sheet would do. Nothing is stored: whoever applies it sends the file again with the plan's mark. */
export class SheetPlanView {
  @TextField({ max: 64, description: 'mark of exactly these changes' }) plan!: string;
  @IntegerField(COUNT) unchanged!: number;
  @IntegerField(COUNT) changeCount!: number;
  @ListField(() => SheetChangeView, { max: MOST_SHOWN }) changes!: SheetChangeView[];
  @IntegerField(COUNT) errorCount!: number;
  @ListField(() => SheetErrorView, { max: MOST_SHOWN, description: 'with any, nothing can be applied' })
  errors!: SheetErrorView[];
}

export class SheetAppliedView {
  @IntegerField({ ...COUNT, description: 'rows that changed something; 0 when it was done before' })
  changed!: number;
}

export class SheetUploadQuery {
  @UuidField() department!: string;
  @DayField({ description: 'the first day of a month: numbers of kinds of day count from there' })
  from!: string;
}

export class SheetApplyQuery extends SheetUploadQuery {
  @TextField({ max: 64, description: 'of the SheetPlanView that somebody saw' }) plan!: string;
}

export class NeedSheetQuery extends SheetUploadQuery {
  @DayField({ description: 'through this one' }) through!: string;
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}
