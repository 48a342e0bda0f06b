import { cellKey, type CellChange, type CellValue } from './operation';
import { reconcile, takenBack, type RosterCopy } from './reconcile';

const value = (templateVersionId: string): CellValue => ({ templateVersionId, pinned: false });
const change = (day: number, expected: CellValue, next: CellValue): CellChange => ({
  ...{ personId: 'a', day },
  ...{ expected, next },
});
const log = (revision: number, ...changes: CellChange[]) => ({ revision, byName: '陈组长', changes });
const copy = (more: Partial<RosterCopy> = {}): RosterCopy => ({
  ...{ cells: new Map(), revision: 4, pending: [], held: [] },
  ...more,
});

describe('bringing a copy of a roster up to date', () => {
  it('writes what others did, in the order of the log', () => {
    const { writes, revision } = reconcile(copy(), [
      log(5, change(1, null, value('x'))),
      log(6, change(1, value('x'), value('y'))),
    ]);
    expect([writes, revision]).toEqual([[{ personId: 'a', day: 1, next: value('y') }], 6]);
  });

  it('leaves out what is in it already, in whatever order answers come', () => {
    const cells = new Map([[cellKey('a', 1), { templateVersionId: 'y', pinned: false }]]);
    const late = [log(4, change(1, null, value('x')))];
    expect(reconcile(copy({ cells }), late)).toEqual({ writes: [], revision: 4, held: [] });
  });

  it('leaves a cell alone that a deed on its way writes', () => {
    const pending = [{ opId: 'mine', cells: [change(1, null, value('z'))] }];
    const { writes, revision } = reconcile(copy({ pending }), [log(5, change(1, null, value('x')))]);
    expect([writes, revision]).toEqual([[], 5]);
  });

  it('holds a conflict with who was faster, unless a later deed will bring one', () => {
    const lost = [{ ...change(1, null, value('z')), actual: value('x'), byName: null }];
    const others = [log(5, change(1, null, value('x')))];
    const { held, writes } = reconcile(copy(), others, lost);
    expect(held).toEqual([{ personId: 'a', day: 1, mine: value('z'), byName: '陈组长' }]);
    expect(writes).toEqual([{ personId: 'a', day: 1, next: value('x') }]);
    const pending = [{ opId: 'later', cells: [change(1, value('z'), null)] }];
    expect(reconcile(copy({ pending }), others, lost).held).toEqual([]);
  });

  it('names who was faster also when the copy knew of that before its deed was answered', () => {
    const lost = [{ ...change(1, null, value('z')), actual: value('x'), byName: '陈组长' }];
    const known = copy({
      revision: 5,
      cells: new Map([[cellKey('a', 1), { templateVersionId: 'x', pinned: false }]]),
    });
    expect(reconcile(known, [log(5, change(1, null, value('x')))], lost).held).toEqual([
      { personId: 'a', day: 1, mine: value('z'), byName: '陈组长' },
    ]);
  });

  it('lets go of a conflict when somebody writes the same', () => {
    const held = [{ personId: 'a', day: 1, mine: value('z'), byName: null }];
    expect(reconcile(copy({ held }), [log(5, change(1, null, value('y')))]).held).toEqual([
      { ...held[0], byName: '陈组长' },
    ]);
    expect(reconcile(copy({ held }), [log(5, change(1, null, value('z')))]).held).toEqual([]);
  });

  it('puts a refused deed back, but not under a later one', () => {
    const cells = new Map(
      [1, 2].map((day) => [cellKey('a', day), { templateVersionId: 'z', pinned: false }]),
    );
    const refused = { opId: 'one', cells: [change(1, null, value('z')), change(2, null, value('z'))] };
    const later = [{ opId: 'two', cells: [change(2, value('z'), null)] }];
    expect(takenBack(cells, refused, later)).toEqual([change(1, value('z'), null)]);
  });
});
