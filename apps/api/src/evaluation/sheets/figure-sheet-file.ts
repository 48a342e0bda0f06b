import type { TableFormat } from '@banke/contracts/codes';
import {
  DAYS_WORKED,
  FIGURE_HEADINGS,
  figureText,
  type FigureColumn,
  type FigurePerson,
} from '@banke/domain/evaluation';
import { guideSheet } from '../../imports/guide-sheet';
import type { TableLanguage } from '../../imports/row-error-words';
import { writeTable, type TableFile } from '../../imports/staff-table';

const WORDS: Record<
  TableLanguage,
  { title: string; number: string; line: string; days: string; rest: string }
> = {
  'zh-CN': {
    title: '考评数据',
    number: '必填，按工号找人；姓名只供核对。',
    line: '写数字；率写「97.5%」，或原始计数「42/1459」，也可以拆成「名称 分子」「名称 分母」两列。',
    days: '整数；空白时按班表的出勤天数。',
    rest: '空白和文件里没有的人保持不变；要去掉一个数据，写「无数据」。',
  },
  en: {
    title: 'Figures',
    number: 'Required: people are found by it; the name is for your eyes only.',
    line: 'A number; a rate as 97.5% or as counts, 42/1459, or in two columns “… hits” and “… cases”.',
    days: 'A whole number; the days of the roster when blank.',
    rest: 'Blank cells and people who are not in the file keep what they have; write “no data” to take a figure away.',
  },
};

/** The people of a month with what is known of each, a column for every line. */
export function figureSheetFile({
  name,
  columns,
  people,
  format,
  language,
}: {
  name: string;
  columns: readonly FigureColumn[];
  people: readonly FigurePerson[];
  format: TableFormat;
  language: TableLanguage;
}): Promise<TableFile> {
  const words = WORDS[language];
  const headings = FIGURE_HEADINGS[language];
  const heading = (column: FigureColumn) => (column.name === DAYS_WORKED ? headings.days : column.name);
  return writeTable(`${name} ${words.title}`, format, [
    {
      name: words.title,
      columns: [headings.number, headings.name, ...columns.map(heading)].map((header) => ({
        ...{ header, width: 14, kind: 'text' as const },
      })),
      rows: people.map((person) => [
        person.employeeNumber,
        person.name,
        ...columns.map((column) => shown(person, column)),
      ]),
    },
    guideSheet(
      language,
      [
        [headings.number, words.number],
        ...columns.map((column) => [heading(column), readingOf(column, words)] as const),
      ],
      words.rest,
    ),
  ]);
}

function readingOf({ name }: FigureColumn, { days, line }: { days: string; line: string }): string {
  return name === DAYS_WORKED ? days : line;
}

function shown(person: FigurePerson, { codes }: FigureColumn): string | null {
  for (const code of codes) {
    const [unit, value] = [person.units.get(code), person.figures.get(code)?.value];
    if (unit && value) return figureText(value, unit);
  }
  return null;
}
