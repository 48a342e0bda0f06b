import type { CellChange } from '@banke/domain/roster';
import { KeptOperations } from './kept-operations';

let ids = 0;
const newId = () => `id-${String(++ids)}`;
const cell = (day: number): CellChange => ({
  ...{ personId: 'p', day },
  expected: { templateVersionId: 'v', pinned: true },
  next: null,
});

describe('what is not sent yet', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is there again after a reload, cell by cell', () => {
    const operations = [
      { opId: 'a', cells: [cell(1), cell(2)] },
      { opId: 'b', cells: [{ ...cell(3), expected: null, next: { templateVersionId: 'v', pinned: false } }] },
    ];
    expect(new KeptOperations('me', 'roster', newId).keep(operations)).toBe(true);
    expect(new KeptOperations('me', 'roster', newId).take()).toEqual(operations);
  });

  it('is taken over from a tab that was closed, once', () => {
    new KeptOperations('me', 'roster', newId).keep([{ opId: 'a', cells: [cell(1)] }]);
    sessionStorage.clear(); // another tab
    const taken = new KeptOperations('me', 'roster', newId);
    expect(taken.take().map(({ opId }) => opId)).toEqual(['a']);
    taken.keep([]);
    expect(new KeptOperations('me', 'roster', newId).take()).toEqual([]);
  });

  it('is nobody else’s, and of no other roster', () => {
    new KeptOperations('me', 'roster', newId).keep([{ opId: 'a', cells: [cell(1)] }]);
    expect(new KeptOperations('you', 'roster', newId).take()).toEqual([]);
    expect(new KeptOperations('me', 'other', newId).take()).toEqual([]);
  });

  it('says when the browser has no room', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(new KeptOperations('me', 'roster', newId).keep([{ opId: 'a', cells: [cell(1)] }])).toBe(false);
    full.mockRestore();
  });
});
