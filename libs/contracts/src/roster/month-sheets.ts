import { ChoiceField } from '../fields';

export class MonthSheetQuery {
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}
