import { spotsBetween } from './painting';

const read = (from: [number, number], to: [number, number]) =>
  spotsBetween({ row: from[0], column: from[1] }, { row: to[0], column: to[1] }).map(
    ({ row, column }) => `${String(row)},${String(column)}`,
  );

describe('painting with a fast pointer', () => {
  it('leaves no gap in a row', () => {
    expect(read([2, 1], [2, 5])).toEqual(['2,2', '2,3', '2,4', '2,5']);
    expect(read([2, 5], [2, 3])).toEqual(['2,4', '2,3']);
  });

  it('goes aslant as the pointer did', () => {
    expect(read([0, 0], [2, 4])).toEqual(['1,1', '1,2', '2,3', '2,4']);
  });

  it('is over nothing new where it stands', () => {
    expect(read([1, 1], [1, 1])).toEqual([]);
  });
});
