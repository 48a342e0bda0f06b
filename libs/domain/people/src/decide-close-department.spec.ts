import { decideCloseDepartment, decideClosePlace } from './decide-close-department';

describe('closing a department', () => {
  it('waits for its open teams and counts them', () => {
    const teams = [{ closed: false }, { closed: true }, { closed: false }];
    expect(decideCloseDepartment({ teams })).toEqual({ ok: false, reason: 'has-open-teams', openTeams: 2 });
  });

  it.each([[[]], [[{ closed: true }]]])('is free when none is open: %j', (teams) => {
    expect(decideCloseDepartment({ teams })).toEqual({ ok: true });
  });

  it('waits for the people who are there or will be, and counts them', () => {
    expect(decideClosePlace(0)).toEqual({ ok: true });
    expect(decideClosePlace(3)).toEqual({ ok: false, reason: 'has-members', members: 3 });
  });
});
