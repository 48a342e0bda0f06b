import { Injectable } from '@nestjs/common';
import type { StaffTableQuery } from '@banke/contracts';
import { loadImportContent, loadImportRows } from '@banke/database';
import { readTable, type CellValue, type SheetColumn } from '@banke/documents';
import { STAFF_FIELDS } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { conflict } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { errorsInWords } from './row-error-words';
import { StaffImports } from './staff-imports.service';
import { staffColumns, writeTable, type TableFile } from './staff-table';
import { readable } from './table-problem';

const HEADINGS = { 'zh-CN': '错误', en: 'Errors' };
const ERRORS_WIDTH = 60;

/** The file as it came, with a column that says what is wrong in each row: correct it, upload it again. */
@Injectable()
export class ImportErrors {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: StaffImports,
  ) {}

  async write(id: string, { format, language = 'zh-CN' }: StaffTableQuery, actor: Actor): Promise<TableFile> {
    const { found, content, wrong } = await this.transactions.read(actor, async (tx) => ({
      found: await this.imports.find(tx, actor, id),
      content: await loadImportContent(tx, id),
      wrong: await loadImportRows(tx, id, { outcome: 'error', offset: 0, limit: null }),
    }));
    if (!content) throw conflict('staff-import.over');
    const { sheet, headerRow, headings, columns, fileName } = found;
    const table = await readable(() => readTable(content, sheet ? { sheet } : {}));
    const errors = new Map(wrong.rows.map((row) => [row.row, errorsInWords(row.errors, language)]));
    return writeTable(`${fileName.replace(/\.\w+$/, '')} ${HEADINGS[language]}`, format, [
      {
        name: sheet || HEADINGS[language],
        columns: [
          ...headings.map(({ header }, column): SheetColumn => {
            const field = STAFF_FIELDS.find((each) => columns[each] === column);
            const [known] = field ? staffColumns([field], language) : [];
            return { width: 13, kind: 'text', ...known, header };
          }),
          { header: HEADINGS[language], width: ERRORS_WIDTH, kind: 'text' },
        ],
        rows: table.rows
          .filter(({ number }) => number > headerRow)
          .map(({ number, cells }) => [
            ...headings.map((_, column) => plain(cells[column])),
            errors.get(number) ?? null,
          ]),
      },
    ]);
  }
}

function plain(cell: CellValue | undefined): string | number | null {
  switch (cell?.type) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      // With the zeros its format has put before it, it is text from now on.
      return cell.text === String(cell.number) ? cell.number : cell.text;
    case 'date':
      return cell.day;
    case 'boolean':
      return String(cell.boolean);
    default:
      return null;
  }
}
