import { rowErrorInWords } from '@banke/contracts/codes';
import { STAFF_HEADINGS, type RowError } from '@banke/domain/people';

export type TableLanguage = 'zh-CN' | 'en';

/** All of a row, each with the name of its column. */
export function errorsInWords(errors: readonly RowError[], language: TableLanguage): string {
  const [colon, semicolon] = language === 'zh-CN' ? ['：', '；'] : [': ', '; '];
  return errors
    .map(({ field, code, params }) => {
      const sentence = rowErrorInWords(language, code, params);
      return field ? `${STAFF_HEADINGS[language][field]}${colon}${sentence}` : sentence;
    })
    .join(semicolon);
}
