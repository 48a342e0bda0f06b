import fc from 'fast-check';
import { fileLine, filesShown, parseLesson, type Inline } from './lesson-text';

const text = (said: string): Inline[] => [{ is: 'text', text: said }];

describe('the text of a lesson', () => {
  it('has headings, paragraphs, lists and rules', () => {
    expect(parseLesson('# 三米微笑\n客户走近三米，\n先微笑。\n\n- 一\n- 二\n1. 甲\n2、乙\n---')).toEqual([
      { is: 'heading', level: 2, text: text('三米微笑') },
      { is: 'paragraph', text: text('客户走近三米，先微笑。') },
      { is: 'list', ordered: false, items: [text('一'), text('二')] },
      { is: 'list', ordered: true, items: [text('甲'), text('乙')] },
      { is: 'rule' },
    ]);
  });

  it('puts a blank between lines of words, and none between lines of Chinese', () => {
    expect(parseLesson('answer within\nthree rings')).toEqual([
      { is: 'paragraph', text: text('answer within three rings') },
    ]);
  });

  it('has callouts, of which an unknown kind is a note', () => {
    expect(parseLesson('> [!WARNING] 不许拖延\n> 同一件事只能改期一次')).toEqual([
      { is: 'callout', kind: 'warning', lines: [text('不许拖延'), text('同一件事只能改期一次')] },
    ]);
    expect(parseLesson('> 记住')).toEqual([{ is: 'callout', kind: 'note', lines: [text('记住')] }]);
  });

  it('has tables whose rows are as long as their head', () => {
    expect(parseLesson('| 类别 | 时限 |\n|---|:-:|\n| 轻微 | 24 小时 | 多余 |\n| 重大 |')).toEqual([
      {
        is: 'table',
        head: [text('类别'), text('时限')],
        rows: [
          [text('轻微'), text('24 小时')],
          [text('重大'), []],
        ],
      },
    ]);
  });

  it('stresses, quotes code and links to pages only', () => {
    expect(parseLesson('**三声**内接听，*微笑*，按 `F2`，见[说明](https://example.org/a)')).toEqual([
      {
        is: 'paragraph',
        text: [
          { is: 'strong', text: '三声' },
          ...text('内接听，'),
          { is: 'em', text: '微笑' },
          ...text('，按 '),
          { is: 'code', text: 'F2' },
          ...text('，见'),
          { is: 'link', text: '说明', href: 'https://example.org/a' },
        ],
      },
    ]);
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'file:///etc']) {
      expect(JSON.stringify(parseLesson(`[x](${href})`))).not.toContain('"link"');
    }
  });

  it('keeps HTML as the text that it is', () => {
    expect(parseLesson('<img src=x onerror=alert(1)>')).toEqual([
      { is: 'paragraph', text: text('<img src=x onerror=alert(1)>') },
    ]);
  });

  it('ends for every text, however odd', () => {
    const parts = fc.array(
      fc.constantFrom('#', '>', '|', '-', '1.', '[!', '](', '*', '`', 'a', '字', '\n', ' '),
    );
    fc.assert(
      fc.property(parts, (each) => {
        const blocks = parseLesson(each.join(''));
        expect(blocks.length).toBeLessThanOrEqual(each.length);
      }),
    );
  });

  it('loses nothing of plain paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('客', '服', 'a', '，', '\n')), (letters) => {
        const said = parseLesson(letters.join('')).flatMap((block) =>
          block.is === 'paragraph' ? block.text : [],
        );
        const told = said.map(({ text }) => text).join('');
        expect(told.replaceAll(' ', '')).toBe(letters.join('').replaceAll('\n', ''));
      }),
    );
  });

  it('has files of its course on lines of their own, and nothing else by that sign', () => {
    const id = '7c43c64d-77c8-8110-a845-129aaa363ac6';
    const line = fileLine({ id, name: '三米[微笑].png' });
    expect(parseLesson(`看图\n${line}\n再看`).map((block) => block.is)).toEqual([
      ...['paragraph', 'file', 'paragraph'],
    ]);
    expect(parseLesson(line)).toEqual([{ is: 'file', id, text: '三米 微笑 .png' }]);
    for (const other of [`![](https://x.cn/a.png)`, `![](file:1)`, `前 ${line}`, `![](javascript:alert(1))`])
      expect(parseLesson(other)[0]?.is).toBe('paragraph');
  });

  it('shows the files it names on lines of their own, each once', () => {
    const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-00000000000a'];
    const bodies = [
      `先看\n${fileLine({ id: one, name: 'a.png' })}`,
      `${fileLine({ id: other, name: 'b' })}\n\n${fileLine({ id: one, name: 'a' })}`,
    ];
    expect([...filesShown(bodies.map((body) => ({ body })))]).toEqual([one, other]);
    expect(filesShown([{ body: `见 ![](file:${one}) 一图` }]).size).toBe(0);
  });
});
