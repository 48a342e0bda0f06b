import type { RoleGrant } from '@banke/domain/people';
import { actsInDuty, type Duty } from './duty';

const supervises = (departmentId: string): RoleGrant => ({
  role: 'supervisor',
  scope: { kind: 'department', departmentId },
});
const DUTY: Duty = { ownerRole: 'supervisor', ownerId: null, departmentId: 'service' };
const GRANTS = { s1: [supervises('service')], s2: [supervises('service')], desk: [supervises('desk')] };

describe('a duty', () => {
  const as = (accountId: string, duty: Partial<Duty> = {}) =>
    actsInDuty(
      { ...DUTY, ...duty },
      {
        accountId,
        grantsOf: GRANTS,
        delegations: [
          { fromAccountId: 's1', toAccountId: 'leader', from: '2026-11-20', through: '2026-11-25' },
        ],
        today: '2026-11-22',
      },
    );

  it('falls to everybody who holds the role there', () => {
    expect([as('s1'), as('s2')]).toEqual([{ onBehalfOf: null }, { onBehalfOf: null }]);
    expect([as('desk'), as('nobody')]).toEqual([undefined, undefined]);
  });

  it('falls to the one who was named, role or not, and to nobody else', () => {
    expect([as('s2', { ownerId: 's1' }), as('s1', { ownerId: 's1' })]).toEqual([
      undefined,
      { onBehalfOf: null },
    ]);
    expect(as('trainer', { ownerId: 'trainer' })).toEqual({ onBehalfOf: null });
  });

  it('of the whole company falls to the role wherever it is held', () => {
    expect(as('desk', { departmentId: null })).toEqual({ onBehalfOf: null });
  });

  it('is taken over by the delegate, in the name of the absent one', () => {
    expect([as('leader'), as('leader', { ownerId: 's1' })]).toEqual([
      { onBehalfOf: 's1' },
      { onBehalfOf: 's1' },
    ]);
    expect(as('leader', { ownerId: 's2' })).toBeUndefined();
  });
});
