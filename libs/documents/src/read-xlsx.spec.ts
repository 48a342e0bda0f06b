import { Workbook } from '@protobi/exceljs';
import fc from 'fast-check';
import { readTable } from './read-table';
import { TABLE_LIMITS, type CellValue, type Table } from './table';
import { makeWorkbook, makeZip, workbookParts } from './testing/make-workbook';

/** What is in a cell, in short. */
const plain = (value: CellValue | undefined) =>
  value === undefined ? null : Object.values(value).slice(1).join(' ') || value.type;
const grid = ({ rows }: Table) => rows.map(({ number, cells }) => [number, ...Array.from(cells, plain)]);

const cells = (xml: string) => ({ sheet: `<sheetData><row r="1">${xml}</row></sheetData>` });
const read = async (parts: Parameters<typeof makeWorkbook>[0]) => readTable(makeWorkbook(parts));
const firstRow = async (parts: Parameters<typeof makeWorkbook>[0]) => (await read(parts)).rows[0]?.cells;

const STYLES = `<numFmts>
    <numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="00000"/>
    <numFmt numFmtId="166" formatCode="&quot;KF&quot;000"/><numFmt numFmtId="167" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>`;

describe('a workbook', () => {
  it('gives back what Excel’s kind of file holds, with rows and columns counted as Excel counts', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('花名册');
    sheet.getCell('B3').value = '工号';
    sheet.getCell('C3').value = { richText: [{ text: '入职' }, { text: '日期', font: { bold: true } }] };
    sheet.getCell('B5').value = '007';
    sheet.getCell('C5').value = new Date('2026-11-22T00:00:00Z');
    sheet.getCell('D5').value = 37.5;
    sheet.getCell('E5').value = true;
    sheet.getCell('F5').value = { formula: 'B5&"x"', result: '007x' };
    sheet.getCell('G5').value = { error: '#REF!' };
    sheet.getCell('H5').value = { text: 'a@example.com', hyperlink: 'mailto:a@example.com' };
    const table = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(table).toMatchObject({ encoding: 'xlsx', sheet: '花名册', sheets: ['花名册'], from1904: false });
    expect(grid(table)).toEqual([
      [3, null, '工号', '入职日期'],
      [5, null, '007', '2026-11-22', '37.5 37.5', 'true', '007x', '#REF!', 'a@example.com'],
    ]);
  });

  it('gives back any text that was written', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((each) => isXmlText(each) && each !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const workbook = new Workbook();
        workbook.addWorksheet('s').addRow(texts);
        const table = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()));
        expect(table.rows[0]?.cells).toEqual(texts.map((each) => ({ type: 'text', text: each })));
      }),
      { numRuns: 30 },
    );
  });

  it('tells days from numbers by their format', async () => {
    const styled = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;
    const row = await firstRow({
      styles: STYLES,
      ...cells(
        styled(0, 46348) +
          styled(1, 46348) +
          styled(2, 46348.75) +
          styled(3, 46347.9999999) +
          styled(6, 46348) +
          styled(1, 59),
      ),
    });
    expect(row).toEqual([
      { type: 'number', number: 46348, text: '46348' },
      { type: 'date', day: '2026-11-22' },
      { type: 'date', day: '2026-11-22' },
      { type: 'date', day: '2026-11-22' },
      { type: 'number', number: 46348, text: '46348' },
      { type: 'number', number: 59, text: '59' }, // before March 1900 the counting itself is wrong
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const parts = {
      styles: STYLES,
      workbook: '<workbookPr date1904="1"/>',
      ...cells('<c s="1"><v>44886</v></c>'),
    };
    expect(await read(parts)).toMatchObject({
      from1904: true,
      rows: [{ cells: [{ type: 'date', day: '2026-11-22' }] }],
    });
  });

  it('shows a number with the zeros and letters its format puts before it', async () => {
    const row = await firstRow({
      styles: STYLES,
      ...cells('<c s="4"><v>7</v></c><c s="5"><v>12</v></c><c s="4"><v>7.5</v></c>'),
    });
    expect(row?.map(plain)).toEqual(['7 00007', '12 KF012', '7.5 7.5']);
  });

  it('reads every way to write a cell', async () => {
    const row = await firstRow({
      texts:
        '<si><t>共享</t></si><si><r><t xml:space="preserve">张 </t></r><r><t>伟</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh></si>',
      ...cells(
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>A&amp;B &#x4E2D;&#25991;</t></is></c>' +
          '<c t="str"><f>X1</f><v>line_x000A_two</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-11-22T08:00:00</v></c>' +
          '<c t="inlineStr"><is><t><![CDATA[<raw>]]></t></is></c><c><v>1.5E2</v></c>',
      ),
    });
    expect(row?.map(plain)).toEqual([
      '共享',
      '张 伟',
      'A&B 中文',
      'line\ntwo',
      'false',
      '2026-11-22',
      '<raw>',
      '150 150',
    ]);
  });

  it('takes a formula that nobody has calculated for an error, and a painted cell for nothing', async () => {
    const row = await firstRow(cells('<c><f>SUM(A1)</f></c><c s="1"/><c><v>1</v></c><c r="XFD1" s="3"/>'));
    expect(row).toEqual([{ type: 'error', text: '' }, undefined, { type: 'number', number: 1, text: '1' }]);
  });

  it('understands prefixed elements and 64-bit archives, as other programs write them', async () => {
    const parts = workbookParts({ sheet: '' });
    const prefixed = {
      ...parts,
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>工号</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(grid(await readTable(makeZip(prefixed, { wide: true })))).toEqual([[2, null, '工号']]);
  });

  it('counts the value of merged cells for the first of them', async () => {
    const table = await read({
      sheet: `<sheetData>
          <row r="1"><c r="A1" t="str"><v>花名册</v></c></row>
          <row r="3"><c r="A3" t="str"><v>KF1</v></c><c r="B3" t="str"><v>售前</v></c></row>
          <row r="4"><c r="A4" t="str"><v>KF2</v></c></row><row r="9"><c r="A9" t="str"><v>KF3</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B3:B8"/></mergeCells>`,
    });
    expect(grid(table).map((row) => row.slice(0, 3))).toEqual([
      [1, '花名册', 'merged'],
      [3, 'KF1', '售前'],
      [4, 'KF2', 'merged'],
      [9, 'KF3'],
    ]);
  });

  it('reads the first visible sheet, or the one asked for', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['hidden']);
    workbook.addWorksheet('甲').addRow(['a']);
    workbook.addWorksheet('乙').addRow(['b']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await readTable(bytes)).toMatchObject({ sheets: ['甲', '乙'], sheet: '甲' });
    expect(grid(await readTable(bytes, { sheet: '乙' }))).toEqual([[1, 'b']]);
    await expect(readTable(bytes, { sheet: '丙' })).rejects.toMatchObject({ problem: 'no-such-sheet' });
  });
});

describe('a file that must not be read', () => {
  const limits = { ...TABLE_LIMITS, bytes: 1_000_000, unpackedBytes: 2_000_000, rows: 3, columns: 4 };

  it.each<[string, Buffer, object]>([
    [
      'a bomb',
      makeWorkbook({ sheet: ' '.repeat(3_000_000) }),
      { problem: 'too-large', params: { limit: 2_000_000 } },
    ],
    ['too many bytes', Buffer.alloc(1_000_001), { problem: 'too-large', params: { limit: 1_000_000 } }],
    [
      'too many rows',
      makeWorkbook({ sheet: '<row><c><v>1</v></c></row>'.repeat(4) }),
      { problem: 'too-many-rows', params: { limit: 3 } },
    ],
    [
      'too many columns',
      makeWorkbook(cells('<c r="E1"><v>1</v></c>')),
      { problem: 'too-many-columns', params: { limit: 4, row: 1 } },
    ],
    ['nothing in it', makeWorkbook(cells('<c s="1"/>')), { problem: 'empty' }],
    [
      'rows that go back',
      makeWorkbook({ sheet: '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>' }),
      { problem: 'damaged' },
    ],
    [
      'entities of its own',
      makeZip({
        ...workbookParts(cells('')),
        'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
      }),
      { problem: 'damaged' },
    ],
    ['a tag left open', makeWorkbook({ sheet: '<sheetData><row r="1' }), { problem: 'damaged' }],
    ['another kind of archive', makeZip({ 'a.txt': 'a' }), { problem: 'damaged' }],
    ['half an archive', makeWorkbook(cells('<c><v>1</v></c>')).subarray(0, 400), { problem: 'damaged' }],
    [
      'a password on the archive',
      makeZip(workbookParts(cells('<c><v>1</v></c>')), { flags: 1 }),
      { problem: 'encrypted' },
    ],
    ['a password', compound('EncryptedPackage'), { problem: 'encrypted' }],
    ['Excel 97', compound('Workbook'), { problem: 'old-excel' }],
  ])('says why: %s', async (_, bytes, expected) => {
    await expect(readTable(bytes, { limits })).rejects.toMatchObject(expected);
  });

  it('is refused or read, never a bug, however it was damaged', async () => {
    const good = makeWorkbook({
      styles: STYLES,
      ...cells('<c s="1"><v>46348</v></c><c t="str"><v>x</v></c>'),
    });
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(good);
        for (const { at, byte } of changes) bytes[at] = byte;
        await readTable(bytes, { limits }).catch((error: Error) => expect(error).toHaveProperty('problem'));
      }),
      { numRuns: 200 },
    );
  });

  it('does not work long on merged places without end', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`,
    ).join('');
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000);
    const bytes = makeWorkbook({ sheet: `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>` });
    await expect(readTable(bytes)).rejects.toMatchObject({ problem: 'damaged' });
  });
});

function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);
}

/** Line ends are not told apart in XML, and exceljs writes what XML cannot hold in its own ways. */
function isXmlText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is left out
  return !/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]|_x/u.test(text);
}
