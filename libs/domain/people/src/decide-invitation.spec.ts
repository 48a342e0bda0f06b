import { decideInvitation, type Invitee } from './decide-invitation';

const SOMEBODY: Invitee = {
  employeeNumber: 'KF012',
  state: 'active',
  teamId: 'team',
  account: null,
  nameTaken: false,
};

describe('an invitation', () => {
  it.each(['coming', 'probation', 'active'] as const)('makes an account for who is %s', (state) => {
    expect(decideInvitation({ ...SOMEBODY, state })).toEqual({
      ok: true,
      kind: 'create',
      signInName: 'kf012',
    });
  });

  it('is a fresh link for who never used the first, whatever became of team and number', () => {
    const account = { state: 'invited', entrusted: true } as const;
    expect(decideInvitation({ ...SOMEBODY, account, teamId: null, employeeNumber: '7' })).toEqual({
      ok: true,
      kind: 'renew',
    });
  });

  it.each<[string, Partial<Invitee>]>([
    ['active', { account: { state: 'active', entrusted: true } }],
    ['blocked', { account: { state: 'blocked', entrusted: true } }],
    ['beyond-reach', { account: { state: 'invited', entrusted: false } }],
    ['left', { state: 'left' }],
    ['left', { state: 'left', account: { state: 'invited', entrusted: true } }],
    ['left', { employeeNumber: null }],
    ['no-team', { teamId: null }],
    ['name-taken', { nameTaken: true }],
    ['name-unfit', { employeeNumber: '7' }],
    ['name-unfit', { employeeNumber: 'KF 012' }],
    ['name-unfit', { employeeNumber: 'KF/012' }],
  ])('is refused as %s for %j', (reason, difference) => {
    expect(decideInvitation({ ...SOMEBODY, ...difference })).toEqual({ ok: false, reason });
  });
});
