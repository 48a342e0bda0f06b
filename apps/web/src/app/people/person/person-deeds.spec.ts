import type { StaffDetailView } from '@banke/contracts';
import { deedsFor } from './person-deeds';

const all = { editable: true, mayInvite: true, mayAnonymise: true };
const person = (change: Partial<StaffDetailView>) =>
  ({ state: 'active', leftOn: null, anonymised: false, accountState: null, ...change }) as StaffDetailView;
const deeds = (change: Partial<StaffDetailView>, rights = all) =>
  deedsFor(person(change), rights).map(({ deed }) => deed);

describe('what can be done with a person', () => {
  it('is much, while they work here', () => {
    expect(deeds({})).toEqual(['transfer', 'edit', 'second', 'qualify', 'flag', 'rest', 'invite', 'leave']);
  });

  it('is to stay after all, once a last day is set', () => {
    expect(deeds({ leftOn: '2026-12-31' })).toContain('stay');
    expect(deeds({ leftOn: '2026-12-31' })).not.toContain('leave');
  });

  it('is to come back or be forgotten, once they have left', () => {
    expect(deeds({ state: 'left', leftOn: '2026-01-31' })).toEqual(['edit', 'stay', 'return', 'anonymise']);
  });

  it('is nothing once they are forgotten', () => {
    expect(deeds({ state: 'left', anonymised: true })).toEqual([]);
  });

  it('is not to invite who signs in already', () => {
    expect(deeds({ accountState: 'active' })).not.toContain('invite');
  });

  it('is nothing for who only looks', () => {
    expect(deeds({}, { editable: false, mayInvite: false, mayAnonymise: false })).toEqual([]);
  });
});
