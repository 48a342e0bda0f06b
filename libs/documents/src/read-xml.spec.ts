import fc from 'fast-check';
import { readXml, XML_LIMITS } from './read-xml';

const read = (xml: string, limits = XML_LIMITS) => readXml(Buffer.from(xml), limits);

describe('an XML file', () => {
  it('is a tree with lines, attributes and texts', () => {
    const xml =
      '\ufeff<?xml version="1.0"?>\n<!-- a < b -->\n<quiz>\n<q type="a &amp; b"\n n=\'1\'>x<![CDATA[<b>&amp;\n]]>y &lt;</q>\n<x:e/></quiz>\n';
    expect(read(xml)).toMatchObject({
      ok: true,
      root: {
        name: 'quiz',
        line: 3,
        children: [
          { name: 'q', line: 4, attributes: { type: 'a & b', n: '1' }, text: 'x<b>&amp;\ny <' },
          { name: 'e', line: 7, text: '', children: [] },
        ],
      },
    });
  });

  it.each([
    ['a bomb', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<a>&b;</a>', 1],
    ['a foreign file', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 1],
    ['a tag left open', '<a>\n<b>\n</a>', 2],
    ['a tag closed twice', '<a></a></a>', 1],
    ['two roots', '<a/><b/>', 1],
    ['text beside the root', 'x<a/>', 1],
    ['nothing', '', 1],
    ['a half tag', '<a>\n<b', 1],
    ['no end', '<a>\n<b/>text', 2],
    ['far too deep', '<a>'.repeat(1000), 1],
  ])('is refused: %s', (_, xml, line) => {
    expect(read(xml)).toEqual({ ok: false, problem: 'damaged', line });
  });

  it('is refused when it is no text', () => {
    expect(readXml(Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]))).toEqual({
      ok: false,
      problem: 'damaged',
      line: 1,
    });
  });

  it('is refused beyond a limit', () => {
    expect(read('<a>  </a>', { ...XML_LIMITS, bytes: 8 })).toEqual({
      ok: false,
      problem: 'too-large',
      limit: 8,
    });
    expect(read('<a><b/><b/></a>', { ...XML_LIMITS, elements: 2 })).toEqual({
      ok: false,
      problem: 'too-large',
      limit: 2,
    });
  });

  it('keeps entities it does not know as they are written', () => {
    expect(read('<a>&nbsp;&b;</a>')).toMatchObject({ root: { text: '&nbsp;&b;' } });
  });

  it('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a ',
      'b="',
      '"',
      '/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<?',
      '?>',
      '<!',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(['boolean']).toContain(typeof read(pieces.join('')).ok);
      }),
      { numRuns: 1000 },
    );
  });
});
