import { findHeadingRow, headingsOf, proposeColumns, type ImportedCell } from '@banke/domain/imports';
import { MOST_QUESTIONS, quoteOf, type ImportCode, type QuestionImport } from '../exchange/question-import';
import { letterOf, QUESTION_COLUMNS, QUESTION_HEADINGS, type QuestionColumn } from './question-columns';
import { readQuestionRow, type QuestionCells } from './read-question-row';

interface Row {
  number: number;
  cells: readonly (ImportedCell | undefined)[];
}

/** Reads the questions of a table, one a row, under headings in either language. */
export function readQuestionTable(rows: readonly Row[]): QuestionImport {
  const heading = findHeadingRow(rows, QUESTION_HEADINGS);
  const headings = rows[heading];
  const columns = headings ? proposeColumns(headingsOf(headings), QUESTION_HEADINGS) : [];
  if (!columns.includes('type') || !columns.includes('text'))
    return refused('headings-missing', headings?.number ?? 0);
  const questions = rows.slice(heading + 1).filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (questions.length > MOST_QUESTIONS) return refused('too-many-questions', 0);
  const result: QuestionImport = { questions: [], problems: [], notices: [] };
  for (const [index, row] of questions.entries()) readRow(result, index + 1, row, columns);
  return result;
}

function refused(code: ImportCode, line: number): QuestionImport {
  return { questions: [], problems: [{ number: 0, line, text: '', code }], notices: [] };
}

function readRow(
  result: QuestionImport,
  number: number,
  row: Row,
  columns: readonly (QuestionColumn | null)[],
): void {
  const cells: Partial<Record<QuestionColumn, string>> = {};
  for (const [index, column] of columns.entries()) {
    const text = textOf(row.cells[index]);
    if (column === null || text === '') continue;
    if (text === undefined) {
      result.problems.push({ number, line: row.number, text: '', code: 'cell-unusable', field: column });
      return;
    }
    cells[column] = text;
  }
  const read = readQuestionRow(cells, optionsOf(cells));
  const line = row.number;
  if (read.ok) {
    result.questions.push({ number, line, category: cells.category ?? null, question: read.value });
  } else {
    const text = quoteOf(cells.name ?? cells.text ?? '');
    result.problems.push({ number, line, text, code: read.code, field: read.column });
  }
}

/** Undefined: a formula that failed, or a cell merged into another. */
function textOf(cell: ImportedCell | undefined): string | undefined {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
    case 'number':
      return cell.text.trim();
    case 'date':
      return cell.day;
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    default:
      return undefined;
  }
}

function optionsOf(cells: QuestionCells) {
  return QUESTION_COLUMNS.flatMap((column) => {
    const letter = letterOf(column);
    const text = cells[column];
    return letter === undefined || text === undefined ? [] : [{ letter, text }];
  });
}
