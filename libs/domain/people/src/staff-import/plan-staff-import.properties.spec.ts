import { addDays } from '@banke/domain/calendar';
import fc from 'fast-check';
import { joined, type Membership } from '../membership';
import { STAFF_FIELDS } from '../staff';
import type { KnownPerson } from './planned-row';
import { exported, person, planOne, type Says } from './testing/plan-rows';

describe('whatever a file says, it', () => {
  it('changes nothing where it is blank', () => {
    fc.assert(
      fc.property(
        known(),
        fc.subarray([...STAFF_FIELDS]),
        fc.constantFrom('', ' ', '\u3000', undefined),
        (each, kept, blank) => {
          const whole = exported(each);
          const says = Object.fromEntries(
            STAFF_FIELDS.map((field) => [
              field,
              kept.includes(field) || field === 'employeeNumber' ? whole[field] : blank,
            ]),
          ) as Says;
          expect(planOne(says, [each])?.outcome).toBe('unchanged');
        },
      ),
    );
  });

  it('changes nothing a second time, and only what differed the first time', () => {
    fc.assert(
      fc.property(known(), known(), (each, wanted) => {
        const says = {
          ...exported({ ...wanted, employeeNumber: each.employeeNumber }),
          hireDate: each.hireDate,
        };
        const context = { reaches: () => true };
        const plan = planOne(says, [each], context);
        if (plan?.outcome !== 'change') return;
        const after = { ...each, ...plan.record, memberships: plan.memberships ?? each.memberships };
        expect(planOne(says, [after], context)).toMatchObject({ outcome: 'unchanged' });
        const before = exported(each);
        const changed = plan.changes.map(({ field }) => field);
        for (const field of STAFF_FIELDS)
          if (says[field] !== undefined && says[field] === before[field] && field !== 'team')
            expect(changed).not.toContain(field);
      }),
    );
  });

  it('leaves every day before the effective one as it was', () => {
    fc.assert(
      fc.property(known(), known(), (each, wanted) => {
        const says = {
          ...exported({ ...wanted, employeeNumber: each.employeeNumber }),
          hireDate: each.hireDate,
        };
        const plan = planOne(says, [each], { reaches: () => true });
        if (plan?.outcome !== 'change' || !plan.memberships) return;
        const until = (memberships: readonly Membership[]) =>
          joined(
            memberships
              .filter(({ from }) => from < '2026-12-01')
              .map((one) => ({
                ...one,
                through: one.through && one.through < '2026-11-30' ? one.through : '2026-11-30',
              })),
          );
        expect(until(plan.memberships)).toEqual(until(each.memberships));
      }),
    );
  });
});

/** Somebody with up to four memberships, the last of them to come. */
function known(): fc.Arbitrary<KnownPerson> {
  const places: { departmentId: string; teamId: string | null }[] = [
    { departmentId: 'service', teamId: 'pre' },
    { departmentId: 'service', teamId: 'night' },
    { departmentId: 'service', teamId: null },
    { departmentId: 'desk', teamId: 'desk-pre' },
  ];
  const fields = fc.record({
    place: fc.constantFrom(...places),
    postId: fc.constantFrom('agent', 'lead', null),
    gradeId: fc.constantFrom('new', 'mid', null),
    weeklyMinutes: fc.integer({ min: 0, max: 4800 }),
  });
  const starts = ['2026-01-01', '2026-05-01', '2026-09-01', '2027-01-01'];
  const memberships = fc.array(fields, { minLength: 1, maxLength: starts.length }).map((list) =>
    joined(
      list.map(({ place: where, ...rest }, index) => {
        const next = index < list.length - 1 ? starts[index + 1] : undefined;
        return { ...where, ...rest, from: starts[index] ?? '', through: next ? addDays(next, -1) : null };
      }),
    ),
  );
  return fc
    .record({
      name: fc.constantFrom('张伟', ' 王 芳', 'Anna'),
      phone: fc.constantFrom(null, '13800138000', '＋86 138'),
      email: fc.constantFrom(null, 'a@example.com'),
      probationEnd: fc.constantFrom(null, '2026-12-31'),
      memberships,
    })
    .map((each) => person({ ...each, hireDate: '2026-01-01' }));
}
