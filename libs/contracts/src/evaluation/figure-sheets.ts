import { TABLE_FORMATS, type TableFormat } from '../codes';
import { ChoiceField, TextField } from '../fields';

export class FigureSheetQuery {
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}

export class FigureSheetApplyQuery {
  @TextField({ max: 64, description: 'of the HeadedSheetPlanView that somebody saw' }) plan!: string;
}
