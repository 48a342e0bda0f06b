import {
  advance,
  clampSpot,
  contains,
  everything,
  extend,
  focusOf,
  type Marked,
  move,
  only,
  pushedInside,
  rectOf,
  spotsOf,
} from './selection';

const SIZE = { rows: 4, columns: 31 };
const at = (row: number, column: number) => ({ row, column });

describe('a selection', () => {
  it('is the rectangle between two corners, whichever they are', () => {
    const rect = { top: 1, left: 2, bottom: 3, right: 5 };
    expect(rectOf({ anchor: at(1, 2), head: at(3, 5) })).toEqual(rect);
    expect(rectOf({ anchor: at(3, 2), head: at(1, 5) })).toEqual(rect);
    expect(rectOf({ anchor: at(3, 5), head: at(1, 2) })).toEqual(rect);
  });

  it('moves as one place from where one types, however far it was extended', () => {
    const marked: Marked = { anchor: at(1, 1), head: at(3, 9) };
    expect(move(marked, { rows: 1, columns: 0 }, SIZE)).toEqual(only(at(2, 1)));
  });

  describe('gone on in by Enter and Tab', () => {
    const marked: Marked = { anchor: at(2, 6), head: at(1, 5) };
    const walk = (step: { rows: number; columns: number }, times: number) => {
      const seen: string[] = [];
      let next: Marked | null = marked;
      for (let time = 0; time < times && next; time += 1) {
        next = advance(next, step, SIZE);
        if (next) seen.push(`${String(focusOf(next).row)},${String(focusOf(next).column)}`);
        expect(next && rectOf(next)).toEqual(rectOf(marked));
      }
      return seen;
    };

    it('goes down its columns, from the last place to the first, and back', () => {
      expect(walk({ rows: 1, columns: 0 }, 4)).toEqual(['1,5', '2,5', '1,6', '2,6']);
      expect(walk({ rows: -1, columns: 0 }, 3)).toEqual(['1,6', '2,5', '1,5']);
    });

    it('goes along its rows, from the last place to the first, and back', () => {
      expect(walk({ rows: 0, columns: 1 }, 4)).toEqual(['1,5', '1,6', '2,5', '2,6']);
      expect(walk({ rows: 0, columns: -1 }, 3)).toEqual(['2,5', '1,6', '1,5']);
    });

    it('moves on where it is a single place, and arrows leave it from where one types', () => {
      expect(advance(only(at(1, 1)), { rows: 1, columns: 0 }, SIZE)).toEqual(only(at(2, 1)));
      expect(move({ ...marked, at: at(1, 6) }, { rows: 0, columns: 1 }, SIZE)).toEqual(only(at(1, 7)));
    });
  });

  it('extends by its other corner, also back over the anchor', () => {
    const marked: Marked = { anchor: at(1, 1), head: at(1, 2) };
    const back = extend(marked, { rows: 0, columns: -2 }, SIZE);
    expect(back && rectOf(back)).toEqual({ top: 1, left: 0, bottom: 1, right: 1 });
  });

  it('stops at the edges', () => {
    expect(move(only(at(0, 0)), { rows: -1, columns: -1 }, SIZE)).toEqual(only(at(0, 0)));
    expect(move(only(at(0, 0)), { rows: Infinity, columns: Infinity }, SIZE)).toEqual(only(at(3, 30)));
  });

  it('is nothing where nobody is shown', () => {
    expect(clampSpot(at(0, 0), { rows: 0, columns: 31 })).toBeNull();
    expect(everything({ rows: 0, columns: 31 })).toBeNull();
    expect(move(only(at(2, 2)), { rows: 1, columns: 0 }, { rows: 0, columns: 31 })).toBeNull();
  });

  it('lists its places row by row', () => {
    expect(spotsOf({ top: 1, left: 2, bottom: 2, right: 3 })).toEqual([
      at(1, 2),
      at(1, 3),
      at(2, 2),
      at(2, 3),
    ]);
  });

  it('contains its corners and nothing beside them', () => {
    const rect = { top: 1, left: 2, bottom: 2, right: 3 };
    expect(contains(rect, at(2, 3))).toBe(true);
    expect(contains(rect, at(3, 3))).toBe(false);
    expect(contains(rect, at(1, 1))).toBe(false);
  });

  it('is pushed back inside whole, or cut when there is no room', () => {
    expect(pushedInside({ top: -2, left: 30, bottom: -1, right: 32 }, SIZE)).toEqual({
      top: 0,
      left: 28,
      bottom: 1,
      right: 30,
    });
    expect(pushedInside({ top: 1, left: 0, bottom: 9, right: 0 }, SIZE)).toEqual({
      top: 0,
      left: 0,
      bottom: 3,
      right: 0,
    });
  });
});
