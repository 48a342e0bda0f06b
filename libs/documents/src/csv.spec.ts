import fc from 'fast-check';
import { csvRow } from './csv';

describe('a line of CSV', () => {
  it.each([
    [['售前', '8'], '售前,8\r\n'],
    [['says "yes", twice'], '"says ""yes"", twice"\r\n'],
    [['two\nlines', ''], '"two\nlines",\r\n'],
  ])('of %j', (cells, expected) => {
    expect(csvRow(cells)).toBe(expected);
  });

  it.each(['=1+1', '+86', '-3', '@here', '\tx', '\rx'])('never lets %j become a formula', (cell) => {
    expect(csvRow([cell]).replace(/^"/, '')[0]).toBe("'");
  });

  it('gives back what went in, apart from the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
        const read = parse(csvRow(cells));
        expect(read.map((cell, i) => (cell === `'${cells[i]}` ? cell.slice(1) : cell))).toEqual(cells);
      }),
    );
  });
});

/** The reading side of RFC 4180, for one line. */
function parse(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') break;
  }
  return cells;
}
