import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AuditEntryView, AuditPageView } from '@banke/contracts';
import { ApiProblem } from '../http/api-problem';
import { Place } from '../shell/place';
import { AuditApi } from './audit-api';
import { AuditStore } from './audit-store';

const ADMIN = '0b1e7a52-6a0e-4a53-9a4e-5d1f1b0c2d3e';

const entry = (id: string, more: Partial<AuditEntryView> = {}): AuditEntryView => ({
  id,
  at: '2026-11-22T04:00:00Z',
  action: 'department.renamed',
  accountId: ADMIN,
  accountName: '演示·管理员',
  subjectKind: 'department',
  subjectId: 'd',
  subjectName: '审计二部',
  address: '127.0.0.1',
  requestId: 'r',
  before: { name: '审计一部' },
  after: { name: '审计二部' },
  ...more,
});

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('AuditStore', () => {
  const address = signal<Record<string, string>>({});
  const api = { page: jest.fn(), entry: jest.fn(), exportAddress: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        AuditStore,
        { provide: AuditApi, useValue: api },
        { provide: Place, useValue: { param: (name: string) => address()[name] } },
      ],
    });
    const store = TestBed.inject(AuditStore);
    await settle();
    return store;
  };
  const ids = (store: AuditStore) => store.entries().map(({ id }) => id);
  const answer = (page: Partial<AuditPageView>) => ({ entries: [], next: null, ...page });

  beforeEach(() => {
    jest.resetAllMocks();
    address.set({});
    api.page.mockResolvedValue(answer({ entries: [entry('9'), entry('8')], next: '8' }));
  });

  it('asks once with what the address says, and again only when that changes', async () => {
    address.set({ q: '审计', actions: 'team.closed', person: ADMIN, from: '2026-11-20' });
    const store = await open();
    address.set({ ...address(), open: '9' });
    await settle();
    expect(api.page.mock.calls).toEqual([
      [{ text: '审计', actions: ['team.closed'], accountId: ADMIN, from: '2026-11-20' }],
    ]);
    address.set({ q: '别的' });
    await settle();
    expect(api.page).toHaveBeenLastCalledWith({ text: '别的' });
    expect(store.filtered()).toBe(true);
  });

  it('puts older entries below, under the same filter, until there are none', async () => {
    address.set({ q: '审计' });
    const store = await open();
    api.page.mockResolvedValueOnce(answer({ entries: [entry('7')] }));
    await store.loadOlder();
    expect(api.page).toHaveBeenLastCalledWith({ text: '审计', before: '8' });
    expect(ids(store)).toEqual(['9', '8', '7']);
    expect(store.more()).toBe(false);
    await store.loadOlder();
    expect(api.page).toHaveBeenCalledTimes(2);
  });

  it('asks for the same older entries once, however often the button is pressed', async () => {
    const store = await open();
    await Promise.all([store.loadOlder(), store.loadOlder()]);
    expect(api.page).toHaveBeenCalledTimes(2);
  });

  it('keeps what is shown when older entries fail, and tries again', async () => {
    const store = await open();
    api.page.mockRejectedValueOnce(new ApiProblem('network.unreachable'));
    await store.loadOlder();
    expect(store.older()).toMatchObject({ is: 'failed', problem: { code: 'network.unreachable' } });
    expect(ids(store)).toEqual(['9', '8']);
    api.page.mockResolvedValueOnce(answer({ entries: [entry('7')] }));
    await store.loadOlder();
    expect(ids(store)).toEqual(['9', '8', '7']);
    expect(store.older()).toEqual({ is: 'idle' });
  });

  it('drops older entries of a filter that has changed meanwhile', async () => {
    const store = await open();
    let answerOld: (page: AuditPageView) => void = () => undefined;
    api.page.mockReturnValueOnce(new Promise((done) => (answerOld = done)));
    const older = store.loadOlder();
    api.page.mockResolvedValueOnce(answer({ entries: [entry('3')] }));
    address.set({ q: '别的' });
    await settle();
    answerOld(answer({ entries: [entry('7')] }));
    await older;
    expect(ids(store)).toEqual(['3']);
  });

  it.each([
    ['empty', {}, []],
    ['filtered-to-nothing', { q: '没有' }, []],
    ['filled', {}, [entry('1')]],
  ])('is %s', async (state, asked, entries) => {
    address.set(asked);
    api.page.mockResolvedValue(answer({ entries }));
    expect((await open()).state()).toBe(state);
  });

  it.each([
    ['failed', new ApiProblem('server.unavailable', 503)],
    ['refused', new ApiProblem('access.refused', 403)],
  ])('is %s', async (state, problem) => {
    api.page.mockRejectedValue(problem);
    expect((await open()).state()).toBe(state);
  });

  it('loads again after a failure', async () => {
    api.page.mockRejectedValueOnce(new ApiProblem('network.unreachable'));
    const store = await open();
    await store.load();
    expect(store.state()).toBe('filled');
  });

  it('finds an entry by its number where the list does not reach', async () => {
    api.entry.mockResolvedValueOnce(entry('2'));
    const store = await open();
    await store.look('2');
    expect(store.find('2')).toMatchObject({ id: '2' });
    await store.look('5');
    expect(store.missing('5')).toBe(true);
    await store.look('9; DROP');
    expect(api.entry).toHaveBeenCalledTimes(2);
    expect(store.missing('9; DROP')).toBe(true);
  });

  it('still knows the name somebody is filtered by when nothing of theirs is shown', async () => {
    const store = await open();
    api.page.mockResolvedValueOnce(answer({}));
    address.set({ person: ADMIN, q: '没有' });
    await settle();
    expect(store.names().get(ADMIN)).toBe('演示·管理员');
  });
});
