import { actsInDuty } from '@banke/domain/obligations';
import { plainDateIn } from '@banke/domain/calendar';
import { demoData } from './demo-data';
import { accountId } from './demo-id';
import { demoObligations } from './demo-obligations';

describe('the obligations of the demo', () => {
  it.each(['2026-08-31T04:00:00Z', '2028-02-29T04:00:00Z', '2026-12-31T16:00:00Z', '2026-11-22T06:00:00Z'])(
    'of %s show every state, one late, and are the same all day',
    (instant) => {
      const asOf = new Date(instant);
      const today = plainDateIn('Asia/Shanghai', asOf);
      const { rules, obligations, events } = demoObligations(asOf);
      expect(demoObligations(new Date(asOf.getTime() + 3_600_000))).toEqual(demoObligations(asOf));
      const states = new Set(obligations.map(({ state }) => state));
      expect(states).toEqual(new Set(['open', 'done', 'handed-in', 'returned']));
      const late = obligations.filter(({ state, dueOn }) => state === 'open' && dueOn < today);
      expect(late.map(({ kind }) => kind)).toEqual(['duty-log-check']);
      const days = obligations.map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`);
      expect(new Set(days).size).toBe(days.length);
      const ruleIds = new Set(rules.map(({ id }) => id));
      expect(obligations.every(({ ruleId }) => ruleIds.has(ruleId))).toBe(true);
      expect(events.every(({ at }) => at < asOf)).toBe(true);
    },
  );

  it('fall to the people who sign in, and everybody but plain staff has something to do', () => {
    const asOf = new Date('2026-11-22T06:00:00Z');
    const { grants } = demoData(asOf);
    const { obligations } = demoObligations(asOf);
    for (const name of ['leader', 'supervisor', 'desk', 'trainer', 'manager']) {
      const own = grants.filter((grant) => grant.accountId === accountId(name));
      const grantsOf = {
        [accountId(name)]: own.map(({ role, departmentId, teamId }) =>
          teamId !== null
            ? { role, scope: { kind: 'team' as const, departmentId: SERVICE, teamId } }
            : departmentId !== null
              ? { role, scope: { kind: 'department' as const, departmentId } }
              : { role, scope: { kind: 'company' as const } },
        ),
      };
      const who = { accountId: accountId(name), grantsOf, delegations: [], today: '2026-11-22' };
      const mine = obligations.filter((obligation) => actsInDuty(obligation, who));
      expect(mine.filter(({ state }) => state === 'open').length).toBeGreaterThan(0);
      const handedIn = obligations.filter(({ handedInBy }) => handedInBy === accountId(name));
      expect(handedIn.every((obligation) => actsInDuty(obligation, who))).toBe(true);
    }
  });
});

const SERVICE = demoData(new Date('2026-11-22T06:00:00Z')).departments[0]?.id ?? '';
