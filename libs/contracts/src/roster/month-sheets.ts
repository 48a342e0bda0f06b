import { SHEET_CODES, type SheetCode } from '@banke/domain/imports';
import { BLANKS, LONGEST_CODE, PAPERS, type Blanks, type Paper } from '@banke/domain/roster';
import type { ProblemParams } from '../codes';
import { ChoiceField, DayField, IntegerField, ListField, TextField, UuidField, ValuesField } from '../fields';

const COUNT = { min: 0, max: 1_048_576 };
const ROW = { ...COUNT, description: 'row in the file, as Excel counts' };
const REVISION = { min: 0, max: 2_147_483_647 };
/** Of each list; the counts beside them are whole. */
const MOST_SHOWN = 500;

export class MonthSheetQuery {
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}

export class MonthPdfQuery extends MonthSheetQuery {
  @ChoiceField(PAPERS, { optional: true, description: 'lying; A4 when left out' })
  paper?: Paper;
}

export class MonthSheetUploadQuery {
  @ChoiceField(BLANKS, { description: 'what blank cells say: nothing, or that nothing is to stand there' })
  blanks!: Blanks;
}

export class MonthSheetApplyQuery extends MonthSheetUploadQuery {
  @TextField({ max: 64, description: 'of the MonthSheetPlanView that somebody saw' }) plan!: string;
  @UuidField({ description: 'of the operation; sent again it is done once' }) op!: string;
  @IntegerField({ ...REVISION, query: true, description: 'of the cells that the sender has' }) base!: number;
}

export class MonthSheetErrorView {
  @IntegerField(ROW) row!: number;
  @DayField({ nullable: true, description: 'of the cell; null: who the row is about' }) day!: string | null;
  @TextField({ max: 200, description: 'heading of the column where it is no day' }) column!: string;
  @ChoiceField(SHEET_CODES) code!: SheetCode;
  @ValuesField() params!: ProblemParams;
}

export class MonthSheetChangeView {
  @IntegerField(ROW) row!: number;
  @TextField({ max: 30 }) personName!: string;
  @DayField() day!: string;
  @TextField({ max: 4, nullable: true, description: 'code; null: nothing' }) before!: string | null;
  @TextField({ max: 4, nullable: true, description: 'code; null: nothing' }) after!: string | null;
}

/** A code of the file that cannot be typed in this department. */
export class ForeignCodeView {
  @TextField({ max: LONGEST_CODE }) text!: string;
  @IntegerField({ ...COUNT, description: 'cells that have it' }) count!: number;
  @IntegerField(ROW) row!: number;
  @DayField({ description: 'with the row, where it stands first' }) day!: string;
  @ChoiceField(['unknown', 'shift', 'nothing'], { description: 'what it was said to mean' })
  means!: 'unknown' | 'shift' | 'nothing';
  @UuidField({ nullable: true, description: 'of the shift' }) templateId!: string | null;
}

/** What a filled sheet would do to a roster. Nothing is stored: whoever applies it sends the file again. */
export class MonthSheetPlanView {
  @TextField({ max: 64, description: 'mark of exactly these changes' }) plan!: string;
  @IntegerField({ ...COUNT, description: 'filled cells that stand there already' }) unchanged!: number;
  @IntegerField(COUNT) changeCount!: number;
  @ListField(() => MonthSheetChangeView, { max: MOST_SHOWN }) changes!: MonthSheetChangeView[];
  @IntegerField(COUNT) errorCount!: number;
  @ListField(() => MonthSheetErrorView, { max: MOST_SHOWN, description: 'with any, nothing can be applied' })
  errors!: MonthSheetErrorView[];
  @IntegerField({ ...COUNT, description: 'codes nobody has explained; with any, nothing can be applied' })
  unknownCount!: number;
  @ListField(() => ForeignCodeView, { max: MOST_SHOWN }) codes!: ForeignCodeView[];
}

export class SheetCodeRequest {
  @TextField({ min: 1, max: LONGEST_CODE }) text!: string;
  @UuidField({ nullable: true, description: 'a shift of the department; null: leave such cells alone' })
  templateId!: string | null;
}

/** What foreign codes mean from now on, in every sheet of the department. */
export class SetSheetCodesRequest {
  @ListField(() => SheetCodeRequest, { max: MOST_SHOWN }) codes!: SheetCodeRequest[];
}
