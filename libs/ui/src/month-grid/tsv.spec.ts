import { formatTsv, parseTsv } from './tsv';

describe('tab-separated text', () => {
  it.each([
    ['of one value', '白', [['白']]],
    [
      'with a line break at its end, as spreadsheets put it',
      '白\t晚\r\n夜\t休\r\n',
      [
        ['白', '晚'],
        ['夜', '休'],
      ],
    ],
    ['with bare line breaks', '白\n晚\r夜', [['白'], ['晚'], ['夜']]],
    [
      'with empty fields',
      '\t白\t\r\n\t\t',
      [
        ['', '白', ''],
        ['', '', ''],
      ],
    ],
    ['with an empty row inside', '白\r\n\r\n晚', [['白'], [''], ['晚']]],
    ['with rows of different lengths', '白\t晚\r\n夜', [['白', '晚'], ['夜']]],
    ['with quotes around breaks and tabs', '"白\r\n班"\t"a\tb"', [['白\r\n班', 'a\tb']]],
    ['with doubled quotes', '"say ""hi"""\tx', [['say "hi"', 'x']]],
    ['with a quote that only begins a text', '"白\t5" screen', [['"白', '5" screen']]],
    ['that is empty', '', []],
  ])('%s', (_name, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('comes back as it was', () => {
    const rows = [
      ['白', '', 'a\tb'],
      ['"x"', 'line\nbreak', '休'],
    ];
    expect(parseTsv(formatTsv(rows))).toEqual(rows);
  });
});
