import type { Synonyms } from '@banke/domain/imports';
import { DAYS_WORKED } from '../figure';
import { saidOf, type KnownHeading } from '../known-heading';
import type { TemplateLine } from '../template';

type Language = 'zh-CN' | 'en';

/** What the sheet of figures writes above the columns that are no line of a template. */
export const FIGURE_HEADINGS: Readonly<
  Record<Language, Readonly<Record<'number' | 'name' | 'days', string>>>
> = {
  'zh-CN': { number: '工号', name: '姓名', days: '出勤天数' },
  en: { number: 'Employee number', name: 'Name', days: 'Days worked' },
};

const ALSO = {
  number: ['员工编号', '员工号', '编号', 'No', 'Staff number', 'Employee ID', 'ID'],
  name: ['员工姓名', '客服', '客服姓名', 'Employee', 'Staff'],
  days: ['出勤', '出勤日', '实际出勤', '出勤天数合计', 'Days', 'Attendance days'],
};
/** Behind the name of a rate whose counts stand in two columns. */
const HITS = ['分子', '数量', '次数', 'hits', 'numerator'];
const CASES = ['分母', '总数', '总量', 'cases', 'total', 'denominator'];

/** A line as one column knows it: posts that call a line the same share the column. */
export interface FigureColumn {
  name: string;
  /** As each post's template calls it. */
  codes: readonly string[];
}

export type FigureField = 'number' | 'name' | `line:${number}` | `hits:${number}` | `cases:${number}`;

/** One column for each name of a line among these, and one for the days worked. */
export function figureColumns(lines: readonly TemplateLine[]): FigureColumn[] {
  const columns = new Map<string, Set<string>>();
  for (const { name, code } of lines) columns.set(name, (columns.get(name) ?? new Set()).add(code));
  const named = [...columns].map(([name, codes]) => ({ name, codes: [...codes] }));
  return [...named, { name: DAYS_WORKED, codes: [DAYS_WORKED] }];
}

/** Under which headings each field stands: the names of the lines, and what people said of other headings before. */
export function figureSynonyms(
  columns: readonly FigureColumn[],
  known: readonly KnownHeading[],
): Synonyms<FigureField> {
  const own = (field: 'number' | 'name' | 'days') => [
    FIGURE_HEADINGS['zh-CN'][field],
    FIGURE_HEADINGS.en[field],
    ...ALSO[field],
  ];
  const synonyms: Record<FigureField, readonly string[]> = { number: own('number'), name: own('name') };
  columns.forEach(({ name }, index) => {
    synonyms[`line:${index}`] = [...(name === DAYS_WORKED ? own('days') : [name]), ...saidOf(known, name)];
    synonyms[`hits:${index}`] = HITS.map((suffix) => `${name} ${suffix}`);
    synonyms[`cases:${index}`] = CASES.map((suffix) => `${name} ${suffix}`);
  });
  return synonyms;
}
