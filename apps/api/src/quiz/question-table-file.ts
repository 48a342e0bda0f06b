import { encodeCsv, readTable, writeXlsx, type SheetColumn } from '@banke/documents';
import {
  QUESTION_COLUMNS,
  QUESTION_TYPES,
  questionHeading,
  readQuestionTable,
  typeName,
  writeQuestionRow,
  type Question,
  type QuestionColumn,
  type QuestionImport,
  type TableLoss,
} from '@banke/domain/quiz';

type Language = 'zh-CN' | 'en';
interface Categorised {
  category: string | null;
  question: Question;
}

/** Questions out of an XLSX or CSV file. Throws a TableError for what is none. */
export async function readQuestionTableFile(bytes: Buffer): Promise<QuestionImport> {
  const { rows } = await readTable(bytes);
  return readQuestionTable(rows);
}

/** The template with these questions in it, and what of them, by their place, it could not hold. */
export async function writeQuestionTableFile(
  questions: readonly Categorised[],
  { kind, language }: { kind: 'xlsx' | 'csv'; language: Language },
): Promise<{ file: Buffer; losses: { index: number; loss: TableLoss }[] }> {
  const written = questions.map((question) => writeQuestionRow(question, language));
  const losses = written.flatMap((row, index) => row.losses.map((loss) => ({ index, loss })));
  const rows = written.map(({ cells }) => cells).filter(({ length }) => length > 0);
  const columns = QUESTION_COLUMNS.map((column) => sheetColumn(column, language));
  if (kind === 'xlsx') return { file: await writeXlsx([{ name: 'questions', columns, rows }]), losses };
  const texts = [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell) => cell ?? ''))];
  return { file: encodeCsv(texts, 'utf-8'), losses };
}

function sheetColumn(column: QuestionColumn, language: Language): SheetColumn {
  const header = questionHeading(column, language);
  const width = column === 'text' ? 50 : 16;
  if (column !== 'type') return { header, width, kind: 'text' };
  return { header, width, kind: 'text', choices: QUESTION_TYPES.map((type) => typeName(type, language)) };
}
