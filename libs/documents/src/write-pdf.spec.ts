import { readPdf } from './testing/read-pdf';
import { writePdf, type PdfDocument, type PdfPart } from './write-pdf';

const table = (rows: number): PdfPart => ({
  ...{ is: 'table', heads: 1, widths: [30, 'share', 'share'] },
  rows: [
    [{ text: '姓名', align: 'left' }, { text: '1' }, { text: '2' }],
    ...Array.from({ length: rows }, (_, index) => [
      { text: `欧阳瑞雪${String(index + 1)}号`, note: '售前', align: 'left' as const },
      { text: '白', bold: true, ground: '#cdd9f7' },
      { text: '1↓', underlined: true },
    ]),
  ],
});
const missing = (letters: readonly string[]) => `字体里没有：${letters.join('、')}`;
const written = (sheets: PdfDocument['sheets']) => writePdf({ title: '班表', paper: 'A4', sheets, missing });
const title = (text: string): PdfPart => ({ is: 'title', text, boxed: '草稿，还没有公布', end: '第 1 张' });

describe('a document as PDF', () => {
  it('carries its own Chinese letters, in two weights, and its text can be read back', async () => {
    const { pages, fonts } = readPdf(await written([[title('客服部 2026年11月班表'), table(3)]]));
    expect(pages).toHaveLength(1);
    const text = pages[0]?.text ?? '';
    for (const said of ['客服部', '2026年11月班表', '草稿，还没有公布', '欧阳瑞雪3号', '售前', '1↓']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('�');
    expect(fonts.map((font) => font.replace(/^\w+\+/, '')).sort()).toEqual([
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
    ]);
  });

  it.each([
    ['A4', 842, 595],
    ['A3', 1191, 842],
  ] as const)('lies on %s', async (paper, width, height) => {
    const [page] = readPdf(await writePdf({ title: '班表', paper, sheets: [[table(1)]], missing })).pages;
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([width, height]);
  });

  it('begins each sheet on a page, and says the heads again where a table goes on', async () => {
    const { pages } = readPdf(await written([[table(80)], [table(1)]]));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ text }) => text.startsWith('姓名12欧阳瑞雪'))).toBe(true);
    expect(pages.at(-1)?.text.match(/欧阳/g)).toHaveLength(1);
  });

  it('lays wide and high cells over what they cover', async () => {
    const rows = [
      [
        { text: '姓名', down: 2 },
        { text: '周末', across: 2 },
      ],
      [{ text: '六' }, { text: '日' }],
      [{ text: '李佳' }, { text: '白' }, { text: '休' }],
    ];
    const part: PdfPart = { is: 'table', heads: 2, widths: [30, 20, 20], rows };
    const [page] = readPdf(await written([[part]])).pages;
    expect(page?.text).toBe('姓名周末六日李佳白休');
  });

  it('puts 〓 where the font has no letter, and says at the end which that was', async () => {
    const rows = [[{ text: '𠮷田' }, { text: '㛃' }]];
    const part: PdfPart = { is: 'table', heads: 0, widths: [20, 20], rows };
    const [page] = readPdf(await written([[part]])).pages;
    expect(page?.text).toContain('〓田㛃');
    expect(page?.text).toContain('字体里没有：U+20BB7');
  });
});
