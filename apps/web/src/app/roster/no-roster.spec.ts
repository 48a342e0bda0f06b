import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../testing/provide-words';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { RosterApi } from './roster-api';
import { RosterEditing } from './roster-editing';
import { RosterStore } from './roster-store';

const settle = async () => {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
};

describe('where there is no roster', () => {
  const departments = signal<readonly { id: string; name: string }[]>([]);
  const ready = signal(false);
  const month = signal('2026-11');
  const may = jest.fn<boolean, []>();
  const api = { list: jest.fn(), create: jest.fn(), month: jest.fn() };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        ...[RosterStore, provideWords(), { provide: RosterApi, useValue: api }],
        { provide: RosterEditing, useValue: { close: jest.fn(), open: jest.fn() } },
        { provide: DepartmentDirectory, useValue: { departments, ready } },
        { provide: SessionStore, useValue: { may, rosterStandIn: () => ({ departmentId: 'away' }) } },
        { provide: CompanyClock, useValue: { today: () => '2026-11-22' } },
        { provide: Place, useValue: { month, departmentId: () => undefined } },
      ],
    });
    const store = TestBed.inject(RosterStore);
    await settle();
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    departments.set([]);
    ready.set(false);
    month.set('2026-11');
    api.list.mockResolvedValue({ rosters: [] });
    may.mockReturnValue(true);
  });

  it('is that of the department whose rosters somebody sees only for another, though it is not in their list', async () => {
    departments.set([{ id: 'own', name: '客服部' }]);
    await open();
    expect(api.list).toHaveBeenCalledWith('own');
    TestBed.resetTestingModule();
    may.mockReturnValue(false);
    await open();
    expect(api.list).toHaveBeenLastCalledWith('away');
  });

  it('is said to be nowhere once it is known that there is no department, and not before', async () => {
    const store = await open();
    expect(store.state().is).toBe('loading');
    ready.set(true);
    await settle();
    expect(store.state().is).toBe('nowhere');
    departments.set([{ id: 'shop', name: '客服部' }]);
    await settle();
    expect(store.state().is).toBe('missing');
  });

  it('of a month that is over is made for all of it, or for its last two weeks', async () => {
    departments.set([{ id: 'shop', name: '客服部' }]);
    const store = await open();
    expect(store.past()).toBe(false);
    month.set('2026-10');
    expect(store.past()).toBe(true);
    await store.create();
    await store.createLastDays();
    expect(api.create.mock.calls).toEqual([
      [{ departmentId: 'shop', from: '2026-10-01', through: '2026-10-31' }],
      [{ departmentId: 'shop', from: '2026-10-18', through: '2026-10-31' }],
    ]);
  });
});
