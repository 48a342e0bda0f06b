import { linesOf } from './grid-lines';
import type { GridRow } from './month-grid-types';

const row = (id: string, group: string): GridRow => ({ id, name: id, group, note: '', marks: [] });
const read = (rows: GridRow[]) =>
  linesOf(rows).map((line) =>
    line.kind === 'group'
      ? `${line.name} (${String(line.count)})`
      : `${String(line.position)} ${line.row.id}`,
  );

describe('the lines of a month', () => {
  it('put a heading with its count above the first of each group', () => {
    expect(read([row('a', 'Pre-sales'), row('b', 'Pre-sales'), row('c', 'After-sales')])).toEqual([
      'Pre-sales (2)',
      '0 a',
      '1 b',
      'After-sales (1)',
      '2 c',
    ]);
  });

  it('keep the order given, also when a group comes twice', () => {
    const lines = linesOf([row('a', 'X'), row('b', 'Y'), row('c', 'X')]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(6);
  });

  it('need no headings without groups', () => {
    expect(read([row('a', ''), row('b', '')])).toEqual(['0 a', '1 b']);
  });
});
