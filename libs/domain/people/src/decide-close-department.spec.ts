import { decideCloseDepartment } from './decide-close-department';

describe('closing a department', () => {
  it('waits for its open teams and counts them', () => {
    const teams = [{ closed: false }, { closed: true }, { closed: false }];
    expect(decideCloseDepartment({ teams })).toEqual({ ok: false, reason: 'has-open-teams', openTeams: 2 });
  });

  it.each([[[]], [[{ closed: true }]]])('is free when none is open: %j', (teams) => {
    expect(decideCloseDepartment({ teams })).toEqual({ ok: true });
  });
});
