import fc from 'fast-check';
import { covers, decideApproval, type ApprovalCase, type ApprovalDecision } from './decide-approval';
import { decideDelegation, heldOnBehalf, holdsRole, standsInFor, type Delegation } from './delegation';
import { PERMISSIONS } from './permission';
import { reachOf } from './reach';
import { ROLES, scopesOf, type RoleGrant, type Scope } from './role';

const TODAY = '2026-11-22';
const manages = (departmentId: string): RoleGrant => ({
  role: 'department-manager',
  scope: { kind: 'department', departmentId },
});
const HR: RoleGrant = { role: 'hr', scope: { kind: 'company' } };
const away = (fromAccountId: string, toAccountId: string, days: Partial<Delegation> = {}): Delegation => ({
  fromAccountId,
  toAccountId,
  from: '2026-11-20',
  through: '2026-11-25',
  ...days,
});

const decide = (change: Partial<ApprovalCase>) =>
  decideApproval({
    approverId: 'approver',
    submitterIds: ['submitter'],
    grantsOf: {},
    delegations: [],
    permission: 'obligations.accept',
    place: { departmentId: 'service' },
    today: TODAY,
    ...change,
  });
const word = (decision: ApprovalDecision) =>
  decision.ok ? (decision.onBehalfOf ?? 'own right') : decision.reason;

describe('an approval', () => {
  it('belongs to those who have the right at the place', () => {
    expect(word(decide({ grantsOf: { approver: [manages('service')] } }))).toBe('own right');
    expect(word(decide({ grantsOf: { approver: [HR] } }))).toBe('own right');
    expect(word(decide({ grantsOf: { approver: [manages('desk')] } }))).toBe('not-yours');
    expect(word(decide({}))).toBe('not-yours');
  });

  it('can be meant for one role only', () => {
    const role = 'department-manager' as const;
    expect(word(decide({ role, grantsOf: { approver: [HR] } }))).toBe('not-yours');
    expect(word(decide({ role, grantsOf: { approver: [HR, manages('service')] } }))).toBe('own right');
    // A right held through another role does not make up for the one that is asked for.
    expect(word(decide({ role: 'supervisor', grantsOf: { approver: [HR] } }))).toBe('not-yours');
  });

  it('for the whole company is not for the manager of a department', () => {
    const place = { departmentId: null };
    expect(word(decide({ place, grantsOf: { approver: [manages('service')] } }))).toBe('not-yours');
    expect(word(decide({ place, grantsOf: { approver: [HR] } }))).toBe('own right');
  });

  it('is never one’s own, nor of what somebody handed in for one', () => {
    const grantsOf = { approver: [HR] };
    expect(word(decide({ grantsOf, submitterIds: ['approver'] }))).toBe('own-submission');
    expect(word(decide({ grantsOf, submitterIds: ['delegate', 'approver'] }))).toBe('own-submission');
  });

  it('goes to the delegate on the days of the absence, first and last included', () => {
    const given = { grantsOf: { manager: [manages('service')] }, delegations: [away('manager', 'approver')] };
    expect(word(decide(given))).toBe('manager');
    expect(word(decide({ ...given, today: '2026-11-20' }))).toBe('manager');
    expect(word(decide({ ...given, today: '2026-11-25' }))).toBe('manager');
    expect(word(decide({ ...given, today: '2026-11-19' }))).toBe('not-yours');
    expect(word(decide({ ...given, today: '2026-11-26' }))).toBe('not-yours');
  });

  it('is not passed on by a delegate', () => {
    const delegations = [away('manager', 'deputy'), away('deputy', 'approver')];
    expect(word(decide({ grantsOf: { manager: [manages('service')] }, delegations }))).toBe('not-yours');
  });

  it('is not the delegate’s when he handed it in himself, or the absent person did', () => {
    const given = { grantsOf: { manager: [manages('service')] }, delegations: [away('manager', 'approver')] };
    expect(word(decide({ ...given, submitterIds: ['approver'] }))).toBe('own-submission');
    expect(word(decide({ ...given, submitterIds: ['manager'] }))).toBe('delegator-submitted');
    expect(word(decide({ ...given, submitterIds: ['approver', 'manager'] }))).toBe('own-submission');
  });

  it('is the delegate’s by a right of his own, whatever the absent person handed in', () => {
    const grantsOf = { manager: [manages('service')], approver: [HR] };
    const delegations = [away('manager', 'approver')];
    expect(word(decide({ grantsOf, delegations, submitterIds: ['manager'] }))).toBe('own right');
  });

  it('may come from a second absent person when the first handed it in', () => {
    const grantsOf = { a: [HR], b: [HR] };
    const delegations = [away('a', 'approver'), away('b', 'approver')];
    expect(word(decide({ grantsOf, delegations, submitterIds: ['a'] }))).toBe('b');
  });

  it('always rests on the rights of somebody who is neither its author nor further than one step away', () => {
    const people = ['a', 'b', 'c', 'd'];
    const person = fc.constantFrom(...people);
    const day = fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-24');
    fc.assert(
      fc.property(
        fc.record({
          approverId: person,
          submitterIds: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
          grantsOf: fc.dictionary(person, fc.array(grants(), { maxLength: 3 })),
          delegations: fc.array(
            fc.record({ fromAccountId: person, toAccountId: person, from: day, through: day }),
            { maxLength: 6 },
          ),
          permission: fc.constantFrom(...PERMISSIONS),
          role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
          place: fc.record({
            departmentId: fc.constantFrom(null, 'd1', 'd2'),
            teamId: fc.constantFrom(null, 't1', 't2'),
          }),
          today: day,
        }),
        (question) => {
          const decision = decideApproval(question);
          if (!decision.ok) return;
          const { approverId, submitterIds, delegations, today, role, permission, place } = question;
          expect(submitterIds).not.toContain(approverId);
          const holder = decision.onBehalfOf ?? approverId;
          expect(submitterIds).not.toContain(holder);
          const counting = (question.grantsOf[holder] ?? []).filter(
            (g) => role === undefined || g.role === role,
          );
          expect(counting.some((grant) => covers(reachOf([grant], permission), place))).toBe(true);
          if (decision.onBehalfOf !== null) {
            expect(
              delegations.some(
                (d) =>
                  d.fromAccountId === holder &&
                  d.toAccountId === approverId &&
                  d.from <= today &&
                  d.through >= today,
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a delegation', () => {
  it.each([
    [{ toAccountId: 'manager' }, 'to-oneself'],
    [{ from: '2026-11-21' }, 'in-the-past'],
    [{ from: TODAY, through: '2026-11-21' }, 'ends-before-start'],
    [{ from: TODAY, through: '2027-11-23' }, 'too-long'],
  ])('with %j is refused: %s', (change, reason) => {
    const asked = { ...away('manager', 'deputy', { from: TODAY }), ...change };
    expect(decideDelegation(asked, TODAY)).toEqual({ ok: false, reason });
  });

  it.each([TODAY, '2027-11-22'])('may begin today and end on %s', (through) => {
    expect(decideDelegation(away('manager', 'deputy', { from: TODAY, through }), TODAY)).toEqual({
      ok: true,
    });
  });

  it('names each absent person once, in a stable order', () => {
    const delegations = [away('b', 'x'), away('a', 'x'), away('b', 'x', { from: TODAY }), away('c', 'y')];
    expect(standsInFor('x', delegations, TODAY)).toEqual(['a', 'b']);
  });

  it('is needed only for what one does not have oneself', () => {
    const who = { accountId: 'x', delegations: [away('a', 'x'), away('b', 'x')], today: TODAY };
    expect(heldOnBehalf(who, () => true)).toEqual({ onBehalfOf: null });
    expect(heldOnBehalf(who, (id) => id === 'b')).toEqual({ onBehalfOf: 'b' });
    expect(heldOnBehalf(who, (id) => id === 'c')).toBeUndefined();
  });
});

describe('a role for a department', () => {
  const leader: RoleGrant = {
    role: 'team-leader',
    scope: { kind: 'team', departmentId: 'd1', teamId: 't1' },
  };
  it.each([
    [leader, 'team-leader', 'd1', true],
    [leader, 'team-leader', 'd2', false],
    [leader, 'supervisor', 'd1', false],
    [leader, 'team-leader', null, true],
    [HR, 'hr', 'd2', true],
    [manages('d1'), 'department-manager', 'd2', false],
  ] as const)('%j as %s of %s: %s', (grant, role, departmentId, expected) => {
    expect(holdsRole([grant], role, departmentId)).toBe(expected);
  });
});

function grants(): fc.Arbitrary<RoleGrant> {
  return fc.constantFrom(...ROLES).chain((role) =>
    fc.constantFrom(...scopesOf(role)).chain((kind): fc.Arbitrary<RoleGrant> => {
      const departmentId = fc.constantFrom('d1', 'd2');
      const scope: fc.Arbitrary<Scope> =
        kind === 'company'
          ? fc.constant({ kind })
          : kind === 'department'
            ? fc.record({ kind: fc.constant(kind), departmentId })
            : fc.record({ kind: fc.constant(kind), departmentId, teamId: fc.constantFrom('t1', 't2') });
      return scope.map((place) => ({ role, scope: place }));
    }),
  );
}
