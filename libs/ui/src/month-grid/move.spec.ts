import { dragged, settle, transfer } from './move';

const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const at = (column: number) => ({ row: 0, column });

describe('dragging a rectangle', () => {
  const SIZE = { rows: 10, columns: 31 };

  it('goes as far as the pointer went since it was grabbed', () => {
    expect(dragged(rect(2, 2, 3, 4), { row: 3, column: 4 }, { row: 5, column: 6 }, SIZE)).toEqual(
      rect(4, 4, 5, 6),
    );
  });

  it('stays inside and whole', () => {
    expect(dragged(rect(2, 2, 3, 4), { row: 2, column: 2 }, { row: 0, column: 30 }, SIZE)).toEqual(
      rect(0, 28, 1, 30),
    );
  });
});

describe('laying a rectangle elsewhere', () => {
  const right = transfer(rect(0, 0, 0, 2), rect(0, 1, 0, 3));
  const columns = (spots: readonly { column: number }[]) => spots.map(({ column }) => column);

  it('brings each place where it goes', () => {
    expect(right.map(({ from, to }) => [from.column, to.column])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('does nothing where it lay', () => {
    expect(transfer(rect(0, 0, 1, 1), rect(0, 0, 1, 1))).toEqual([]);
  });

  it('empties what it leaves behind, not what it now covers', () => {
    const { made, emptied } = settle(right, []);
    expect(made).toHaveLength(3);
    expect(columns(emptied)).toEqual([0]);
  });

  it('loses nothing when a place refuses: what cannot leave stays, and what would be laid over it too', () => {
    const { made, emptied } = settle(right, [at(3)]);
    expect(made).toEqual([]);
    expect(emptied).toEqual([]);
  });

  it('moves the rest when what is refused lay apart', () => {
    const apart = transfer(rect(0, 0, 0, 2), rect(0, 4, 0, 6));
    const { made, emptied } = settle(apart, [at(5)]);
    expect(columns(made.map(({ to }) => to))).toEqual([4, 6]);
    expect(columns(emptied)).toEqual([0, 2]);
  });
});
