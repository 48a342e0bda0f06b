import { TABLE_FORMATS, type TableFormat } from '../codes';
import { ChoiceField, TextField, TextsField } from '../fields';
import { SheetPlanView } from '../roster/sheets';

export class FigureSheetQuery {
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}

export class FigureSheetApplyQuery {
  @TextField({ max: 64, description: 'of the FigureSheetPlanView that somebody saw' }) plan!: string;
}

/** What an uploaded sheet of figures would do, and which of its headings nobody has explained yet. */
export class FigureSheetPlanView extends SheetPlanView {
  @TextsField({ max: 100, length: 200, description: 'headings that are not read' }) unknown!: string[];
  @TextsField({ max: 201, length: 40, description: 'what they can mean: lines by name, or `days-worked`' })
  lines!: string[];
}

/** What a heading means from now on in the department of the month. */
export class FigureHeadingRequest {
  @TextField({ max: 200 }) heading!: string;
  @TextField({
    max: 40,
    nullable: true,
    description: 'a line by name, `days-worked`, or null: never read it',
  })
  name!: string | null;
}
