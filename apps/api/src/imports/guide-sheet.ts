import type { SheetToWrite } from '@banke/documents';
import type { TableLanguage } from './row-error-words';

const WORDS: Record<TableLanguage, { name: string; column: string; reading: string }> = {
  'zh-CN': { name: '说明', column: '列', reading: '怎么填' },
  en: { name: 'Guide', column: 'Column', reading: 'How it is read' },
};

/** How each column of a workbook is read, and what happens to what it leaves out. */
export function guideSheet(
  language: TableLanguage,
  readings: readonly (readonly [column: string, reading: string])[],
  rest: string,
): SheetToWrite {
  const { name, column, reading } = WORDS[language];
  return {
    name,
    columns: [
      { header: column, width: 18, kind: 'text' },
      { header: reading, width: 90, kind: 'text' },
    ],
    rows: [...readings, ['', rest]],
  };
}
