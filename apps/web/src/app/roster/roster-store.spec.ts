import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { Live } from '../live/live';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { RosterApi } from './roster-api';
import { RosterEditing } from './roster-editing';
import { RosterStore } from './roster-store';

const OWN = { id: 'own', name: '客服部' };
const DECEMBER = { id: 'roster', from: '2026-12-01', through: '2026-12-31' };

describe('the roster in the address', () => {
  async function open(departmentId: string | undefined, rosters: () => Promise<unknown>) {
    const api = { list: jest.fn(rosters), month: jest.fn().mockResolvedValue({ of: 'roster' }) };
    const editing = { open: jest.fn(), close: jest.fn(), checked: () => undefined, stale: jest.fn() };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        RosterStore,
        provideWords(),
        { provide: RosterApi, useValue: api },
        { provide: RosterEditing, useValue: editing },
        { provide: Live, useValue: { news: new Subject() } },
        { provide: SessionStore, useValue: { rosterStandIn: () => undefined, may: () => false } },
        { provide: CompanyClock, useValue: { today: () => '2026-11-20' } },
        { provide: DepartmentDirectory, useValue: { departments: signal([OWN]) } },
        { provide: Place, useValue: { departmentId: () => departmentId, month: () => '2026-12' } },
      ],
    });
    const store = TestBed.inject(RosterStore);
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();
    await Promise.resolve();
    return { store, api, editing };
  }
  const answers = (rosters: object[]) => () => Promise.resolve({ rosters });

  it('is that of the first department when the address names none', async () => {
    const { store, api } = await open(undefined, answers([]));
    expect(api.list).toHaveBeenCalledWith('own');
    expect(store.state().is).toBe('missing');
  });

  it('is opened from another department by whoever stands in for somebody there', async () => {
    const { store, editing } = await open('another', answers([DECEMBER]));
    expect(editing.open).toHaveBeenCalledWith({ of: 'roster' });
    expect(store.state().is).toBe('ready');
  });

  it.each([
    ['nothing of another department is shown', 'another', answers([])],
    ['there is no right at all', 'own', () => Promise.reject(new ApiProblem('access.refused', 403))],
  ])('is said to be refused when %s', async (_, departmentId, rosters) => {
    const { store } = await open(departmentId, rosters);
    expect(store.state().is).toBe('refused');
  });
});
