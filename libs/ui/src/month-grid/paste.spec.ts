import { layPasted } from './paste';

const SIZE = { rows: 5, columns: 31 };
const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const lay = (rows: string[][], selection: ReturnType<typeof rect>) =>
  layPasted(rows, selection, SIZE)?.fields.map(
    ({ to, text }) => `${String(to.row)},${String(to.column)} ${text}`,
  );

describe('laying down what was pasted', () => {
  it('begins at the corner of the selection and goes as far as it is large', () => {
    expect(
      lay(
        [
          ['白', '晚'],
          ['夜', '休'],
        ],
        rect(1, 1, 1, 1),
      ),
    ).toEqual(['1,1 白', '1,2 晚', '2,1 夜', '2,2 休']);
  });

  it('spreads one value over the selection', () => {
    expect(lay([['休']], rect(0, 0, 1, 1))).toEqual(['0,0 休', '0,1 休', '1,0 休', '1,1 休']);
  });

  it('repeats when the selection is a multiple, and not otherwise', () => {
    expect(lay([['白', '休']], rect(0, 0, 0, 3))).toEqual(['0,0 白', '0,1 休', '0,2 白', '0,3 休']);
    expect(lay([['白', '休']], rect(0, 0, 0, 2))).toEqual(['0,0 白', '0,1 休']);
  });

  it('leaves alone what a short row does not reach', () => {
    expect(lay([['白', '晚'], ['夜']], rect(0, 0, 0, 0))).toEqual(['0,0 白', '0,1 晚', '1,0 夜']);
  });

  it('counts what found no room, and says where in the text the rest stood', () => {
    const pasted = layPasted(
      [
        ['白', '晚'],
        ['夜', '休'],
      ],
      rect(4, 30, 4, 30),
      SIZE,
    );
    expect(pasted?.fields).toEqual([{ to: { row: 4, column: 30 }, text: '白', line: 1, field: 1 }]);
    expect(pasted?.outside).toBe(3);
    expect(pasted?.rect).toEqual(rect(4, 30, 4, 30));
  });

  it('is nothing when nothing was pasted', () => {
    expect(layPasted([], rect(0, 0, 0, 0), SIZE)).toBeNull();
  });
});
