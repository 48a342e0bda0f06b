import { findHeadingRow, proposeColumns, type ImportedCell, type SheetRow } from '@banke/domain/imports';
import { DAYS_WORKED } from '../figure';
import type { TemplateLine } from '../template';
import { figureColumns, figureSynonyms, type FigureField } from './figure-columns';
import { unknownHeadings, type KnownHeading } from '../known-heading';
import { planFigureSheet, type FigurePerson } from './plan-figure-sheet';

const line = (code: string, name: string, unit: TemplateLine['unit'] = 'percent'): TemplateLine => ({
  ...{ code, name, unit, source: 'kpi', weight: 5000, scoring: { kind: 'deduct', each: 0 } },
});
const LINES = [line('conversion', '转化率'), line('returns', '退货', 'count'), line('recall', '转化率')];
const COLUMNS = figureColumns(LINES);

const person = (id: string, codes: string[], figures: FigurePerson['figures'] = new Map()): FigurePerson => ({
  ...{ id, name: `员工${id}`, employeeNumber: `K-${id}`, figures },
  units: new Map([
    ...LINES.filter(({ code }) => codes.includes(code)).map(({ code, unit }) => [code, unit] as const),
    [DAYS_WORKED, 'count'] as const,
  ]),
});
const PEOPLE = [
  person(
    '1',
    ['conversion', 'returns'],
    new Map([['returns', { number: 2, value: { numerator: 4, denominator: 1 } }]]),
  ),
  person('2', ['recall']),
];

const text = (said: string): ImportedCell | undefined =>
  said === '' ? undefined : { type: 'text', text: said };

/** As the file is read: columns by their headings. */
function plan(headings: string[], rows: string[][], known: KnownHeading[] = []) {
  const fields = proposeColumns(headings, figureSynonyms(COLUMNS, known));
  const read = rows.map((cells, index): SheetRow<FigureField> => ({
    row: index + 2,
    cells: Object.fromEntries(fields.flatMap((field, at) => (field ? [[field, text(cells[at] ?? '')]] : []))),
  }));
  const columns = headings.map((heading, at) => ({ heading, field: fields[at] ?? null }));
  return { ...planFigureSheet(read, COLUMNS, PEOPLE), unknown: unknownHeadings(columns, known) };
}

describe('a sheet of figures', () => {
  it('writes raw counts, percentages and numbers, upon what each writer saw', () => {
    const { figures, changes, errors } = plan(
      ['工号', '姓名', '转化率', '退货', '出勤天数'],
      [
        ['k-1', '随便', '42/1459', '３', '22'],
        ['K-2', '', '97.5%', '', ''],
      ],
    );
    expect(errors).toEqual([]);
    expect(figures).toEqual([
      { staffId: '1', line: 'conversion', seen: 0, value: { numerator: 42, denominator: 1459 } },
      { staffId: '1', line: 'returns', seen: 2, value: { numerator: 3, denominator: 1 } },
      { staffId: '1', line: DAYS_WORKED, seen: 0, value: { numerator: 22, denominator: 1 } },
      { staffId: '2', line: 'recall', seen: 0, value: { numerator: 975, denominator: 1000 } },
    ]);
    expect(changes[1]).toEqual({ row: 2, person: '员工1', column: '退货', before: '4', after: '3' });
  });

  it('takes the counts of a rate from two columns, and no cases at all as no data', () => {
    const two = ['工号', '转化率（件）分子', '转化率分母'];
    expect(plan(two, [['K-1', '42', '1,459']]).errors).toMatchObject([
      { field: 'hits:0', code: 'not-a-whole-number' },
    ]);
    expect(plan(two, [['K-1', '42', '1459']]).figures).toMatchObject([
      { value: { numerator: 42, denominator: 1459 } },
    ]);
    expect(plan(two, [['K-1', '0', '0']])).toMatchObject({ figures: [], unchanged: 1 });
    expect(plan(two, [['K-1', '42', '']]).errors).toMatchObject([{ code: 'half-of-a-pair' }]);
  });

  it('keeps what is blank, counts what is so already, and takes away what is said to have no data', () => {
    expect(plan(['工号', '退货'], [['K-1', '']])).toMatchObject({ figures: [], unchanged: 0, errors: [] });
    expect(plan(['工号', '退货'], [['K-1', '4']])).toMatchObject({ figures: [], unchanged: 1 });
    expect(plan(['工号', '退货'], [['K-1', '无数据']]).figures).toMatchObject([{ seen: 2, value: null }]);
    expect(plan(['工号', '退货'], [['K-1', '0']]).figures).toMatchObject([
      { value: { numerator: 0, denominator: 1 } },
    ]);
  });

  it.each([
    ['0.98', 'share-or-percent', { value: '0.98', percent: '98' }],
    ['高', 'not-a-figure', { value: '高' }],
    ['5/0', 'not-a-figure', { value: '5/0' }],
    ['-3', 'not-a-figure', { value: '-3' }],
  ])('refuses %s of a rate as %s', (said, code, params) => {
    expect(plan(['工号', '转化率'], [['K-1', said]])).toMatchObject({
      figures: [],
      errors: [{ row: 2, field: 'line:0', code, params }],
    });
  });

  it('refuses whom it does not know, who comes twice, and a line that is not the person’s', () => {
    const { errors, figures } = plan(
      ['工号', '退货', '出勤天数'],
      [
        ['K-9', '1', ''],
        ['', '1', ''],
        ['K-2', '1', '32'],
        ['K-1', '1', ''],
        ['K-1', '2', ''],
      ],
    );
    expect(errors).toEqual([
      { row: 2, field: 'number', code: 'unknown-name', params: { value: 'K-9' } },
      { row: 3, field: 'number', code: 'required', params: {} },
      { row: 4, field: 'line:1', code: 'not-their-line', params: { person: '员工2' } },
      { row: 4, field: 'line:2', code: 'number-out-of-range', params: { value: '32', min: 0, max: 31 } },
      { row: 6, field: 'number', code: 'duplicate-in-file', params: { row: 5 } },
    ]);
    expect(figures).toHaveLength(1);
  });

  it('asks what a heading means once, and then remembers it, or that it means nothing', () => {
    const headings = ['工号', '成交率', '备注'];
    expect(plan(headings, [['K-1', '3%', 'x']])).toMatchObject({ figures: [], unknown: ['成交率', '备注'] });
    const known = [
      { heading: '成交率', name: '转化率' },
      { heading: '备注', name: null },
    ];
    expect(plan(headings, [['K-1', '3%', 'x']], known)).toMatchObject({
      unknown: [],
      figures: [{ line: 'conversion', value: { numerator: 3, denominator: 100 } }],
    });
  });

  it('finds its headings under a title', () => {
    const rows = [['十月数据'], ['工号', '转化率']].map((cells, index) => ({
      number: index + 1,
      cells: cells.map(text),
    }));
    expect(findHeadingRow(rows, figureSynonyms(COLUMNS, []))).toBe(1);
  });
});
