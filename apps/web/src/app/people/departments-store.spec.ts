import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { DepartmentView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { DepartmentDirectory } from './department-directory';
import { DepartmentsApi } from './departments-api';
import { DepartmentsStore } from './departments-store';

const shop: DepartmentView = {
  id: 'shop',
  name: '电商客服部',
  siteId: 's',
  siteName: '上海',
  timeZone: 'Asia/Shanghai',
  version: 3,
  closedAt: null,
  teams: [{ id: 'pre', name: '售前组', version: 1, closedAt: null }],
};
const desk: DepartmentView = { ...shop, id: 'desk', name: '服务台', teams: [] };

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('DepartmentsStore', () => {
  const query = signal<Record<string, string>>({});
  const api = {
    list: jest.fn(),
    rename: jest.fn(),
    setClosed: jest.fn(),
    create: jest.fn(),
    sites: jest.fn(),
  };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        DepartmentsStore,
        provideWords(),
        { provide: DepartmentsApi, useValue: api },
        { provide: DepartmentDirectory, useValue: { load: jest.fn() } },
        { provide: SessionStore, useValue: { may: () => true, session: () => undefined } },
        {
          provide: Place,
          useValue: { param: (name: string) => query()[name], departmentId: () => query()['department'] },
        },
      ],
    });
    const store = TestBed.inject(DepartmentsStore);
    await settle();
    return store;
  };

  const rowOf = (store: DepartmentsStore, id: string) => {
    const row = store.find(id);
    if (!row) throw new Error(`no row ${id}`);
    return row;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    query.set({});
    api.list.mockResolvedValue({ departments: [shop, desk] });
  });

  it('asks once, not again because the answer came', async () => {
    await open();
    await settle();
    expect(api.list).toHaveBeenCalledTimes(1);
    expect(api.list).toHaveBeenCalledWith({ closed: false });
  });

  it('asks for closed ones when the address says so', async () => {
    await open();
    query.set({ closed: 'include' });
    await settle();
    expect(api.list).toHaveBeenLastCalledWith({ closed: true });
  });

  it('keeps the newest answer when an older one comes late', async () => {
    let answerOld: (list: { departments: DepartmentView[] }) => void = () => undefined;
    api.list.mockReturnValueOnce(new Promise((answer) => (answerOld = answer)));
    const store = await open();
    await store.load();
    answerOld({ departments: [] });
    await settle();
    expect(store.departments()).toHaveLength(2);
  });

  it.each([
    ['empty', { departments: [] }, {}],
    ['filtered-to-nothing', { departments: [shop] }, { q: '没有' }],
    ['filled', { departments: [shop] }, {}],
  ])('is %s', async (state, answer, address) => {
    api.list.mockResolvedValue(answer);
    query.set(address);
    expect((await open()).state()).toBe(state);
  });

  it.each([
    ['failed', new ApiProblem('server.unavailable', 503)],
    ['refused', new ApiProblem('access.refused', 403)],
  ])('is %s', async (state, problem) => {
    api.list.mockRejectedValue(problem);
    expect((await open()).state()).toBe(state);
  });

  it('loads again after a failure', async () => {
    api.list.mockRejectedValueOnce(new ApiProblem('network.unreachable'));
    const store = await open();
    await store.load();
    expect(store.state()).toBe('filled');
  });

  it('renames with the version the person saw and shows the answer', async () => {
    const store = await open();
    api.rename.mockResolvedValue({ ...shop, name: '新名', version: 4 });
    await store.rename(rowOf(store, 'shop'), '新名');
    expect(api.rename).toHaveBeenCalledWith('department', 'shop', { name: '新名', version: 3 });
    expect(rowOf(store, 'shop')).toMatchObject({ name: '新名' });
  });

  it('does not close a department with open teams, and does not bother the server', async () => {
    const store = await open();
    await expect(store.close(rowOf(store, 'shop'))).rejects.toMatchObject({
      code: 'department.has-open-teams',
      status: 422,
      params: { openTeams: 1 },
    });
    expect(api.setClosed).not.toHaveBeenCalled();
  });

  it('undoes a closing with the version the closing made', async () => {
    const store = await open();
    api.setClosed.mockResolvedValueOnce({ ...desk, version: 4, closedAt: '2026-11-22T00:00:00Z' });
    await store.close(rowOf(store, 'desk'));
    expect(store.rows().map(({ id }) => id)).not.toContain('desk');

    api.setClosed.mockResolvedValueOnce({ ...desk, version: 5 });
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    await settle();
    expect(api.setClosed).toHaveBeenLastCalledWith('department', 'desk', { closed: false, version: 4 });
    expect(store.rows().map(({ id }) => id)).toContain('desk');
  });

  it('says of a row closed elsewhere that it is closed, and knows it closed', async () => {
    const store = await open();
    const seen = rowOf(store, 'desk');
    const closed = { ...desk, version: 4, closedAt: '2026-11-22T00:00:00Z' };
    api.setClosed.mockRejectedValue(new ApiProblem('department.changed', 409));
    api.list.mockResolvedValue({ departments: [shop, closed] });
    await store.close(seen);
    expect(api.list).toHaveBeenLastCalledWith({ closed: true });
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toContain('people.other.closed');
    expect(store.rows().map(({ id }) => id)).not.toContain('desk');
  });

  it('reopens a row closed elsewhere with its own version, then renames with the one that made', async () => {
    const store = await open();
    const closed = { ...desk, version: 4, closedAt: '2026-11-22T00:00:00Z' };
    api.list.mockResolvedValue({ departments: [shop, closed] });
    const now = await store.look(rowOf(store, 'desk'));
    if (!now) throw new Error('not found');
    api.setClosed.mockResolvedValue({ ...desk, version: 5 });
    api.rename.mockResolvedValue({ ...desk, name: '新名', version: 6 });
    await store.reopenAndRename(now, '新名');
    expect(api.setClosed).toHaveBeenCalledWith('department', 'desk', { closed: false, version: 4 });
    expect(api.rename).toHaveBeenCalledWith('department', 'desk', { name: '新名', version: 5 });
  });
});
