import { TestBed } from '@angular/core/testing';
import type { CellChange, HeldConflict } from '@banke/domain/roster';
import { keptInMemory, MemoryStore } from '../../testing/kept-in-memory';
import { KeptOperations } from './kept-operations';
import { UnsentDeeds } from './unsent-deeds';

const cell = (day: number): CellChange => ({
  ...{ personId: 'p', day },
  expected: { templateVersionId: 'v', pinned: true },
  next: null,
});
const deed = (opId: string, day = 1) => ({ opId, cells: [cell(day)] });

describe('what is not settled yet', () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });

  /** Once the browser has written what another tab keeps. */
  const tab = async (
    id: string,
    { alive = [] as string[], account = 'me', roster = 'roster', month = '2026-11' } = {},
  ) => {
    await new Promise((done) => setTimeout(done));
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [KeptOperations, keptInMemory(store, id, alive)] });
    const kept = TestBed.inject(KeptOperations);
    kept.open({ accountId: account, rosterId: roster, departmentId: 'department', month });
    return kept;
  };
  const ids = async (kept: KeptOperations) => (await kept.find()).operations.map(({ opId }) => opId);

  it('is there again after a reload, cell by cell and in order', async () => {
    const before = await tab('before');
    for (const id of ['c', 'a', 'b']) before.keep(deed(id, 7));
    expect((await (await tab('after')).find()).operations).toEqual([
      deed('c', 7),
      deed('a', 7),
      deed('b', 7),
    ]);
  });

  it('is left to the tab it was made in while that is open, and taken over once', async () => {
    (await tab('one')).keep(deed('a'));
    expect(await ids(await tab('two', { alive: ['one'] }))).toEqual([]);
    expect(await ids(await tab('two'))).toEqual(['a']);
    expect(await ids(await tab('three', { alive: ['two'] }))).toEqual([]);
  });

  it('is nobody else’s, and of no other roster', async () => {
    const kept = await tab('one');
    kept.keep(deed('a'));
    kept.refuse(deed('b'), 'roster.not-editable');
    for (const other of [await tab('two', { account: 'you' }), await tab('two', { roster: 'other' })]) {
      expect(await other.find()).toEqual({ operations: [], conflicts: [], elsewhere: false });
      expect(other.refused()).toEqual([]);
    }
  });

  it('is gone when it is answered', async () => {
    const kept = await tab('one');
    kept.keep(deed('a'));
    kept.answered('a');
    expect(await ids(kept)).toEqual([]);
    expect(store.records.size).toBe(0);
  });

  it('waits for the person when it is refused, until they say that it may go', async () => {
    const kept = await tab('one');
    kept.keep(deed('a'));
    kept.refuse(deed('a'), 'roster.not-editable');
    const later = await tab('two');
    expect(await ids(later)).toEqual([]);
    expect(later.refused()).toEqual([expect.objectContaining({ ...deed('a'), code: 'roster.not-editable' })]);
    later.discard(later.refused());
    const last = await tab('three');
    await last.find();
    expect([later.refused(), last.refused(), store.records.size]).toEqual([[], [], 0]);
  });

  it('keeps conflicts until they are decided', async () => {
    const conflict: HeldConflict = { personId: 'p', day: 3, mine: null, byName: '陈组长' };
    (await tab('one')).changeConflicts([], [conflict]);
    const later = await tab('two');
    expect((await later.find()).conflicts).toEqual([conflict]);
    later.changeConflicts([conflict], []);
    expect((await (await tab('three')).find()).conflicts).toEqual([]);
  });

  it('is told of other months too, with what was refused, until it is sent', async () => {
    const november = await tab('one');
    for (const id of ['a', 'b']) november.keep(deed(id));
    november.refuse(deed('b'), 'roster.days-locked');
    (await tab('one', { account: 'you', roster: 'third' })).keep(deed('c'));
    const december = await tab('one', { roster: 'other', month: '2026-12' });
    december.keep(deed('d'));
    await december.find();
    expect(december.elsewhere()).toEqual([
      { place: 'me roster', departmentId: 'department', month: '2026-11', deeds: 2 },
    ]);
    const again = await tab('one');
    await again.find();
    expect(again.elsewhere().map(({ month, deeds }) => [month, deeds])).toEqual([['2026-12', 1]]);
    december.answered('d');
    again.answered('a');
    await new Promise((done) => setTimeout(done));
    expect(again.elsewhere()).toEqual([]);
  });

  it('is found though an earlier version kept it without its month, and says it from then on', async () => {
    for (const key of ['a', 'b']) {
      for (const place of ['me roster', 'me other'])
        store.records.set(`${place} ${key}`, {
          ...{ key: `${place} ${key}`, place },
          ...({ is: 'waiting', at: 1, tab: 'gone', opId: key, cells: [cell(1)] } as object),
        });
    }
    const kept = await tab('one', { month: '2026-12' });
    expect(await ids(kept)).toEqual(['a', 'b']);
    expect(kept.elsewhere()).toEqual([]);
    expect(await TestBed.inject(UnsentDeeds).of('me')).toEqual([
      { place: 'me roster', departmentId: 'department', month: '2026-12', deeds: 2 },
    ]);
  });

  it('is found whatever hinders the look at other months', async () => {
    const kept = await tab('one');
    kept.keep(deed('a'));
    jest.spyOn(TestBed.inject(UnsentDeeds), 'of').mockRejectedValue(new TypeError('broken'));
    expect(await ids(kept)).toEqual(['a']);
  });

  it('says when the browser has no room', async () => {
    store.full = true;
    const kept = await tab('one');
    kept.keep(deed('a'));
    await kept.find();
    expect(kept.keeping()).toBe(true);
    kept.keep(deed('b'));
    await new Promise((done) => setTimeout(done));
    expect(kept.keeping()).toBe(false);
  });
});
