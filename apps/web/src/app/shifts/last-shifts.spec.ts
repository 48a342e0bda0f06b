import { TestBed } from '@angular/core/testing';
import { keptInMemory, MemoryStore } from '../../testing/kept-in-memory';
import { LastShifts } from './last-shifts';

describe('what somebody last saw of the own shifts', () => {
  let store: MemoryStore;
  let last: LastShifts;
  beforeEach(() => {
    store = new MemoryStore();
    TestBed.configureTestingModule({ providers: [keptInMemory(store)] });
    last = TestBed.inject(LastShifts);
  });

  it('is there with the moment, each month by itself', async () => {
    await last.keep('me', '2026-11', { month: 11 });
    await last.keep('me', '2026-12', { month: 12 });
    expect(await last.of('me', '2026-11')).toEqual({
      value: { month: 11 },
      at: expect.any(String) as string,
    });
    expect(await last.of('me', '2027-01')).toBeUndefined();
  });

  it('is never another’s, and is gone as soon as somebody else looks', async () => {
    await last.keep('me', '2026-11', 'mine');
    expect(await last.of('you', '2026-11')).toBeUndefined();
    await last.keep('you', '2026-12', 'yours');
    expect(await last.of('me', '2026-11')).toBeUndefined();
    expect(store.records.size).toBe(1);
  });

  it('is forgotten, and nothing else that is kept', async () => {
    store.records.set('deed', { key: 'deed', place: 'me roster' });
    await last.keep('me', '2026-11', 'mine');
    await last.forget();
    expect([...store.records.keys()]).toEqual(['deed']);
  });

  it('hinders nobody where the browser has no room', async () => {
    store.full = true;
    await last.keep('me', '2026-11', 'mine');
    expect(await last.of('me', '2026-11')).toBeUndefined();
  });

  it('hinders nobody where the browser’s database is broken', async () => {
    await last.keep('me', '2026-11', 'mine');
    for (const each of ['of', 'under', 'change'] as const) {
      jest.spyOn(store, each).mockRejectedValue(new Error('the browser keeps nothing'));
      await last.keep('me', '2026-12', 'mine');
      await last.forget();
    }
    expect(await last.of('me', '2026-11')).toBeUndefined();
  });
});
