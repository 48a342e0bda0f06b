import { fitLetters } from './fit-letters';

const canDraw = (letter: number) =>
  letter >= 0x20 && letter < 0x10000 && (letter < 0xfe00 || letter > 0xfe0f);

describe('letters that a font does not have', () => {
  it('become 〓 and are named once each, wherever they stand', () => {
    const sheet = { rows: [[{ text: '𠮷田', wide: 2 }], [{ text: '𠮷野👍', note: null }]] };
    expect(fitLetters(sheet, canDraw)).toEqual({
      fitted: { rows: [[{ text: '〓田', wide: 2 }], [{ text: '〓野〓', note: null }]] },
      missing: ['U+20BB7', 'U+1F44D'],
    });
  });

  it('leaves marks out that nobody sees, and keeps ends of lines', () => {
    expect(fitLetters('葛\u{e0100}城\ufe0f\n白', canDraw)).toEqual({ fitted: '葛城\n白', missing: [] });
  });
});
