import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { encodeCsv } from './csv';
import { readTable } from './read-table';
import { TABLE_LIMITS } from './table';

const texts = async (bytes: Buffer) =>
  (await readTable(bytes)).rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell?.type === 'text' ? cell.text : null)),
  ]);

describe('a CSV file', () => {
  const text = '工号,姓名\r\n007,张伟\r\n';
  it.each([
    ['UTF-8 without mark', Buffer.from(text), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['GB18030', encode(text, 'gb18030'), 'gb18030'],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
  ])('in %s', async (_, bytes, encoding) => {
    expect((await readTable(bytes)).encoding).toBe(encoding);
    expect(await texts(bytes)).toEqual([
      [1, '工号', '姓名'],
      [2, '007', '张伟'],
    ]);
  });

  it('reads names that only GB18030 can write, four bytes each', async () => {
    expect(await texts(encode('姓名\n𠮷野家㐂\n', 'gb18030'))).toEqual([
      [1, '姓名'],
      [2, '𠮷野家㐂'],
    ]);
  });

  it.each([
    ['semicolons', 'a;"b;c";d\n'],
    ['tabs', 'a\t"b\tc"\td\n'],
    ['commas', 'a,"b;c",d\n'],
  ])('separated by %s', async (_, line) => {
    expect((await texts(Buffer.from(line)))[0]).toHaveLength(4);
  });

  it('counts rows as Excel does: blank ones count, line breaks within a cell do not', async () => {
    const bytes = Buffer.from('工号,备注\n\n1,"two\nlines"\n,\n2,x\n');
    expect(await texts(bytes)).toEqual([
      [1, '工号', '备注'],
      [3, '1', 'two\nlines'],
      [5, '2', 'x'],
    ]);
  });

  it('takes quotes in the middle of a cell as they are', async () => {
    expect(await texts(Buffer.from('a,5" screen\n'))).toEqual([[1, 'a', '5" screen']]);
  });

  it.each(['utf-8', 'gb18030'] as const)(
    'gives back what was written in %s, formulas and all',
    async (encoding) => {
      const cell = fc
        .oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('+86 138 0013 8000', "'=x", '＝1', '\tx', "''-1"),
        )
        .filter((each) => each !== '' && !/[\0\ud800-\udfff]/u.test(each) && same(each));
      const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(rows, async (written) => {
          const read = await texts(encodeCsv(written, encoding));
          expect(read.map((row) => row.slice(1))).toEqual(written);
        }),
      );
    },
  );

  it.each<[string, Buffer, object]>([
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      { problem: 'not-text' },
    ],
    ['nothing', Buffer.alloc(0), { problem: 'empty' }],
    ['only blanks', Buffer.from('\n,,\n'), { problem: 'empty' }],
    ['an open quote', Buffer.from('a,b\n1,"2\n'), { problem: 'damaged' }],
    [
      'too many columns',
      Buffer.from('1,2,3,4\n'),
      { problem: 'too-many-columns', params: { limit: 3, row: 1 } },
    ],
    ['too many rows', Buffer.from('1\n2\n3\n4\n'), { problem: 'too-many-rows', params: { limit: 3 } }],
    ['too many blank rows', Buffer.from('1\n,\n,\n,\n,\n'), { problem: 'too-many-rows' }],
    ['too many empty columns', Buffer.from(`1${','.repeat(20_000)}\n`), { problem: 'too-many-columns' }],
    ['a row without end', Buffer.alloc(1024 * 1024, ','), { problem: 'damaged' }],
  ])('says why it cannot be read: %s', async (_, bytes, expected) => {
    const limits = { ...TABLE_LIMITS, rows: 3, columns: 3 };
    await expect(readTable(bytes, { limits })).rejects.toMatchObject(expected);
  });
});

describe('a flood of blank rows', () => {
  it('is refused at the limit, and other work has had its turn by then', async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const flood = Buffer.alloc(TABLE_LIMITS.bytes, ',\n');
    const began = process.memoryUsage().heapUsed;
    await expect(readTable(flood)).rejects.toMatchObject({
      problem: 'too-many-rows',
      params: { limit: TABLE_LIMITS.rows },
    });
    clearInterval(other);
    expect(turns).toBeGreaterThan(3);
    expect(process.memoryUsage().heapUsed - began).toBeLessThan(100 * 1024 * 1024);
  });

  it('leaves the rows between them with their numbers, wherever the pieces of the file end', async () => {
    const line = (index: number) => (index % 500 === 0 ? `${index},"张\r\n伟"\r\n` : ',\r\n');
    const bytes = Buffer.from(Array.from({ length: 40_000 }, (_, index) => line(index)).join(''));
    expect(await texts(bytes)).toEqual(
      Array.from({ length: 80 }, (_, index) => [index * 500 + 1, String(index * 500), '张\r\n伟']),
    );
  });
});

/** GB18030 has private characters that iconv-lite and the decoder of Node give to different ones. */
function same(text: string): boolean {
  return new TextDecoder('gb18030').decode(encode(text, 'gb18030')) === text;
}
