import fc from 'fast-check';
import {
  applyOperation,
  cellKey,
  inverseOf,
  netChanges,
  sameValue,
  stillUndoable,
  type CellChange,
  type Cells,
  type CellValue,
} from './operation';

const day = (templateVersionId: string): CellValue => ({ templateVersionId, pinned: false });
const EMPTY: Cells = new Map();
const change = (expected: CellValue, next: CellValue, personId = 'a'): CellChange => ({
  personId,
  day: 1,
  expected,
  next,
});

const value: fc.Arbitrary<CellValue> = fc.option(
  fc.record(
    { templateVersionId: fc.constantFrom('x', 'y'), pinned: fc.boolean() },
    { noNullPrototype: true },
  ),
);
const someChange = fc.record({
  personId: fc.constantFrom('a', 'b|c'),
  day: fc.integer({ min: -1, max: 2 }),
  expected: value,
  next: value,
});
const changes = fc.array(someChange, { maxLength: 12 });
const plain = (cells: Cells) => Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('an operation', () => {
  it('changes the cells that hold what was expected, and gives the others back with both values', () => {
    const cells: Cells = new Map([[cellKey('b', 1), { templateVersionId: 'y', pinned: false }]]);
    const { applied, conflicts } = applyOperation(cells, [
      change(null, day('x')),
      change(null, day('x'), 'b'),
    ]);
    expect(applied).toEqual([change(null, day('x'))]);
    expect(conflicts).toEqual([{ ...change(null, day('x'), 'b'), actual: day('y') }]);
  });

  it('sent twice does nothing the second time', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const once = applyOperation(EMPTY, list);
        const again = applyOperation(once.cells, once.applied);
        const lastOfCell = netChanges([{ cells: once.applied }]);
        // A cell written several times in one operation ends as its last write, whichever write is repeated.
        if (lastOfCell.length === once.applied.length)
          expect([again.applied, plain(again.cells)]).toEqual([[], plain(once.cells)]);
      }),
    );
  });

  it('and its inverse lead back', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = applyOperation(EMPTY, first).cells;
        const { cells, applied } = applyOperation(before, second);
        const back = applyOperation(cells, inverseOf(applied));
        expect([plain(back.cells), back.conflicts]).toEqual([plain(before), []]);
      }),
    );
  });

  it('never leaves a cell that was expected otherwise', () => {
    fc.assert(
      fc.property(changes, someChange, (list, one) => {
        const { cells } = applyOperation(EMPTY, list);
        const actual = cells.get(cellKey(one.personId, one.day)) ?? null;
        const after = applyOperation(cells, [one]);
        const left = after.cells.get(cellKey(one.personId, one.day)) ?? null;
        expect(left).toEqual(sameValue(actual, one.expected) ? one.next : actual);
      }),
    );
  });
});

describe('a run of operations', () => {
  it('has a net change that does the same at once', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const one = applyOperation(EMPTY, first);
        const two = applyOperation(one.cells, second);
        const net = netChanges([{ cells: one.applied }, { cells: two.applied }]);
        expect(plain(applyOperation(EMPTY, net).cells)).toEqual(plain(two.cells));
        expect(net.every(({ expected, next }) => !sameValue(expected, next))).toBe(true);
      }),
    );
  });
});

describe('a stack of deeds', () => {
  const first = [change(null, day('x'))];
  const second = [change(day('x'), day('y'))];

  it('is undone one after the other while nobody wrote in between', () => {
    const { cells } = applyOperation(EMPTY, [...first, ...second]);
    expect(stillUndoable(cells, [first, second])).toEqual([first, second]);
  });

  it('loses what another value stands over', () => {
    const elsewhere = [change(null, day('x'), 'b')];
    const cells: Cells = new Map([
      [cellKey('a', 1), { templateVersionId: 'x', pinned: true }],
      [cellKey('b', 1), { templateVersionId: 'x', pinned: false }],
    ]);
    expect(stillUndoable(cells, [first, elsewhere, second])).toEqual([elsewhere]);
  });
});
