import { addDays, type PlainDate } from '@banke/domain/calendar';
import fc from 'fast-check';
import { changeMembership, type MembershipChange } from './change-membership';
import { fieldsOf, joined, membershipWrites, type Membership, type MembershipFields } from './membership';
import { coversDay } from './period';

const FIELDS: MembershipFields = {
  departmentId: 'service',
  teamId: 'presales',
  postId: 'agent',
  gradeId: 'new',
  weeklyMinutes: 2400,
};
const since = (
  from: PlainDate,
  fields: Partial<MembershipFields> = {},
  through: PlainDate | null = null,
) => ({
  ...FIELDS,
  ...fields,
  from,
  through,
});

const changed = (memberships: Membership[], change: MembershipChange) => {
  const result = changeMembership(memberships, change);
  if (!result.ok) throw new Error(result.reason);
  return result.memberships;
};

describe('a change of membership', () => {
  it('holds from its day on', () => {
    expect(changed([since('2026-01-01')], { from: '2026-03-01', gradeId: 'junior' })).toEqual([
      since('2026-01-01', {}, '2026-02-28'),
      since('2026-03-01', { gradeId: 'junior' }),
    ]);
  });

  it('entered late does not undo what changed after it', () => {
    const promoted = [since('2026-01-01', {}, '2026-04-30'), since('2026-05-01', { gradeId: 'senior' })];
    expect(changed(promoted, { from: '2026-03-01', teamId: 'aftersales' })).toEqual([
      since('2026-01-01', {}, '2026-02-28'),
      since('2026-03-01', { teamId: 'aftersales' }, '2026-04-30'),
      since('2026-05-01', { teamId: 'aftersales', gradeId: 'senior' }),
    ]);
    expect(changed(promoted, { from: '2026-03-01', gradeId: 'junior' })).toEqual([
      since('2026-01-01', {}, '2026-02-28'),
      since('2026-03-01', { gradeId: 'junior' }, '2026-04-30'),
      since('2026-05-01', { gradeId: 'senior' }),
    ]);
  });

  it('leaves the old team behind with the old department', () => {
    expect(changed([since('2026-01-01')], { from: '2026-01-01', departmentId: 'desk' })).toEqual([
      since('2026-01-01', { departmentId: 'desk', teamId: null }),
    ]);
    expect(changed([since('2026-01-01')], { from: '2026-01-01', departmentId: 'service' })).toEqual([
      since('2026-01-01'),
    ]);
  });

  it('corrects a change of the same day, and joins what then says the same', () => {
    const memberships = [since('2026-01-01', {}, '2026-02-28'), since('2026-03-01', { gradeId: 'junior' })];
    expect(changed(memberships, { from: '2026-03-01', gradeId: 'senior' })[1]).toEqual(
      since('2026-03-01', { gradeId: 'senior' }),
    );
    expect(changed(memberships, { from: '2026-03-01', gradeId: 'new' })).toEqual([since('2026-01-01')]);
  });

  it('stops where the employment ends: a return begins anew', () => {
    const returned = [since('2026-01-01', {}, '2026-02-28'), since('2026-06-01')];
    expect(changed(returned, { from: '2026-02-01', gradeId: 'junior' })).toEqual([
      since('2026-01-01', {}, '2026-01-31'),
      since('2026-02-01', { gradeId: 'junior' }, '2026-02-28'),
      since('2026-06-01'),
    ]);
  });

  it('is refused before the first day, and while the person is not employed', () => {
    const returned = [since('2026-01-01', {}, '2026-02-28'), since('2026-06-01')];
    const reason = (from: PlainDate) => {
      const result = changeMembership(returned, { from, gradeId: 'junior' });
      return result.ok || result.reason;
    };
    expect([reason('2025-12-31'), reason('2026-03-01'), reason('2026-02-28')]).toEqual([
      'before-hire',
      'not-employed',
      true,
    ]);
  });

  it('says when it changes nothing', () => {
    const memberships = [since('2026-01-01')];
    expect(changeMembership(memberships, { from: '2026-03-01', gradeId: 'new' })).toEqual({
      ok: true,
      changed: false,
      memberships,
    });
  });

  const fieldNames = Object.keys(FIELDS) as (keyof MembershipFields)[];
  const on = (memberships: Membership[], day: PlainDate) =>
    memberships.filter((membership) => coversDay(membership, day)).map((membership) => fieldsOf(membership));

  it('leaves one membership on every employed day, and touches no day before it', () => {
    fc.assert(
      fc.property(timelines(), changes(), (memberships, change) => {
        const result = changeMembership(memberships, change);
        if (!result.ok) return;
        for (const day of days()) {
          const [before, after] = [on(memberships, day), on(result.memberships, day)];
          expect(after).toHaveLength(before.length);
          if (day < change.from) expect(after).toEqual(before);
        }
      }),
    );
  });

  it('touches no field that it does not name, but the team of a department that is left', () => {
    fc.assert(
      fc.property(timelines(), changes(), (memberships, change) => {
        const result = changeMembership(memberships, change);
        if (!result.ok) return;
        const named = fieldNames.filter((name) => change[name] !== undefined);
        if (change.departmentId !== undefined || change.teamId !== undefined)
          named.push('departmentId', 'teamId');
        for (const day of days()) {
          const [[before], [after]] = [on(memberships, day), on(result.memberships, day)];
          for (const name of fieldNames.filter((name) => !named.includes(name)))
            expect(after?.[name]).toEqual(before?.[name]);
        }
      }),
    );
  });

  it('holds on its own day, and made twice is made once', () => {
    fc.assert(
      fc.property(timelines(), changes(), (memberships, change) => {
        const result = changeMembership(memberships, change);
        if (!result.ok) return;
        const { from, ...wanted } = change;
        expect(on(result.memberships, from)[0]).toMatchObject(wanted);
        expect(changeMembership(result.memberships, change)).toEqual({ ...result, changed: false });
      }),
    );
  });

  it('is written with as few rows as say it, each with its old id where its first day stays', () => {
    fc.assert(
      fc.property(timelines(), changes(), (memberships, change) => {
        const result = changeMembership(memberships, change);
        if (!result.ok) return;
        const stored = memberships.map((membership) => ({ ...membership, id: `row of ${membership.from}` }));
        const { removed, written } = membershipWrites(stored, result.memberships);
        const rest = stored.filter(({ id }) => !removed.includes(id));
        expect(joined([...rest, ...written])).toEqual(result.memberships);
        expect(result.changed ? written.length : removed.length + written.length).toBeLessThanOrEqual(
          result.memberships.length,
        );
        for (const row of written)
          expect(row.id).toBe(
            memberships.some(({ from }) => from === row.from) ? `row of ${row.from}` : null,
          );
      }),
    );
  });
});

const START = '2026-01-01';
const LENGTH = 60;
const days = () => Array.from({ length: LENGTH + 10 }, (_, index) => addDays(START, index - 5));

function fields(): fc.Arbitrary<MembershipFields> {
  return fc.record({
    departmentId: fc.constantFrom('service', 'desk'),
    teamId: fc.constantFrom('a', 'b', null),
    postId: fc.constantFrom('agent', null),
    gradeId: fc.constantFrom('new', 'junior', 'senior'),
    weeklyMinutes: fc.constantFrom(1200, 2400),
  });
}

/** Up to five stretches, with a gap after one of them in some. */
function timelines(): fc.Arbitrary<Membership[]> {
  const stretch = fc.record({ fields: fields(), length: fc.integer({ min: 1, max: 12 }), gap: fc.boolean() });
  return fc
    .tuple(fc.array(stretch, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([stretches, open]) => {
      let from: PlainDate = START;
      const memberships = stretches.map(({ fields, length, gap }) => {
        const membership = { ...fields, from, through: addDays(from, length - 1) as PlainDate | null };
        from = addDays(from, length + (gap ? 3 : 0));
        return membership;
      });
      const last = memberships.at(-1);
      if (open && last) last.through = null;
      return joined(memberships);
    });
}

function changes(): fc.Arbitrary<MembershipChange> {
  const some = fc.record(
    {
      departmentId: fc.constantFrom('service', 'desk'),
      teamId: fc.constantFrom('a', 'b', null),
      postId: fc.constantFrom('agent', null),
      gradeId: fc.constantFrom('new', 'junior', 'senior'),
      weeklyMinutes: fc.constantFrom(1200, 2400),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(some, fc.integer({ min: -2, max: LENGTH }))
    .map(([change, day]) => ({ ...change, from: addDays(START, day) }));
}
