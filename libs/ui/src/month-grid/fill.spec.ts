import { fill, fillDown, fillRight, stretched } from './fill';

const at = (row: number, column: number) => ({ row, column });
const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const columns = (transfers: ReturnType<typeof fill>) =>
  transfers.map(({ to, from }) => `${String(to.column)}<${String(from.column)}`);

describe('filling a pattern on', () => {
  it('repeats it to the right, and cuts the last time short', () => {
    expect(columns(fill(rect(0, 0, 0, 2), rect(0, 0, 0, 7)))).toEqual(['3<0', '4<1', '5<2', '6<0', '7<1']);
  });

  it('keeps its step to the left', () => {
    expect(columns(fill(rect(0, 4, 0, 6), rect(0, 0, 0, 6)))).toEqual(['0<6', '1<4', '2<5', '3<6']);
  });

  it('repeats rows downwards, each column by itself', () => {
    expect(fill(rect(1, 3, 2, 3), rect(1, 3, 4, 3))).toEqual([
      { to: at(3, 3), from: at(1, 3) },
      { to: at(4, 3), from: at(2, 3) },
    ]);
  });

  it('writes nothing into itself', () => {
    expect(fill(rect(0, 0, 2, 2), rect(0, 0, 2, 2))).toEqual([]);
  });
});

describe('the rectangle that is filled', () => {
  it.each([
    ['down', at(7, 3), rect(2, 2, 7, 4)],
    ['up', at(0, 3), rect(0, 2, 3, 4)],
    ['right', at(2, 9), rect(2, 2, 3, 9)],
    ['left', at(3, 0), rect(2, 0, 3, 4)],
    ['where the pointer is farther', at(4, 9), rect(2, 2, 3, 9)],
    ['nowhere inside', at(3, 3), rect(2, 2, 3, 4)],
  ])('%s', (_name, pointer, whole) => {
    expect(stretched(rect(2, 2, 3, 4), pointer)).toEqual(whole);
  });
});

describe('filling by key', () => {
  it('takes the first row of several down', () => {
    expect(fillDown(rect(1, 0, 3, 0))).toEqual([
      { to: at(2, 0), from: at(1, 0) },
      { to: at(3, 0), from: at(1, 0) },
    ]);
  });

  it('takes what stands above or to the left for a single one', () => {
    expect(fillDown(rect(1, 5, 1, 5))).toEqual([{ to: at(1, 5), from: at(0, 5) }]);
    expect(fillRight(rect(1, 5, 1, 5))).toEqual([{ to: at(1, 5), from: at(1, 4) }]);
  });

  it('has nothing to take at the edge', () => {
    expect(fillDown(rect(0, 5, 0, 5))).toEqual([]);
    expect(fillRight(rect(1, 0, 1, 0))).toEqual([]);
  });
});
