import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@banke/contracts';
import { SessionStore } from './session-store';

describe('a page', () => {
  const store = (session: Partial<SessionView>) => {
    const entered = TestBed.inject(SessionStore);
    entered.enter({ permissions: [], rosterStandIns: [], ...session } as Partial<SessionView> as SessionView);
    return entered;
  };
  const roster = { permission: 'rosters.draft', standIns: true } as const;

  it('opens to who may, and where it says so to who stands in for somebody', () => {
    expect(store({}).opens(roster)).toBe(false);
    expect(store({}).opens({})).toBe(true);
    expect(store({ permissions: ['rosters.draft'] }).opens(roster)).toBe(true);
    const standing = store({ rosterStandIns: [{ departmentId: null }] });
    expect(standing.opens(roster)).toBe(true);
    expect(standing.opens({ permission: 'rosters.draft' })).toBe(false);
    expect(standing.may('rosters.draft')).toBe(false);
  });
});
