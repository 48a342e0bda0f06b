import type { PlainDate } from '@banke/domain/calendar';
import { decideLeaving, decideReturn, moveHireDate, restoreMemberships } from './decide-leaving';
import type { Membership } from './membership';

const FIELDS = { departmentId: 'service', teamId: 'a', postId: null, gradeId: 'new', weeklyMinutes: 2400 };
const since = (from: PlainDate, through: PlainDate | null = null, gradeId = 'new'): Membership => ({
  ...FIELDS,
  gradeId,
  from,
  through,
});

describe('leaving', () => {
  const employed = [since('2026-01-01', '2026-06-30'), since('2026-07-01', null, 'junior')];

  it('closes what goes on, and drops what was to come', () => {
    expect(decideLeaving(employed, '2026-05-31')).toEqual({
      ok: true,
      memberships: [since('2026-01-01', '2026-05-31')],
      cut: [since('2026-06-01', '2026-06-30'), since('2026-07-01', null, 'junior')],
    });
  });

  it.each(['2026-01-01', '2026-05-31', '2026-06-30', '2026-07-01', '2027-01-01'])(
    'on %s can be taken back without a trace',
    (lastDay) => {
      const decision = decideLeaving(employed, lastDay);
      if (!decision.ok) throw new Error(decision.reason);
      expect(restoreMemberships(decision.memberships, decision.cut)).toEqual(employed);
    },
  );

  it('is refused before the employment it ends, and behind an earlier end', () => {
    expect(decideLeaving(employed, '2025-12-31')).toEqual({ ok: false, reason: 'before-hire' });
    const returned = [since('2026-01-01', '2026-02-28'), since('2026-06-01')];
    expect(decideLeaving(returned, '2026-02-01')).toEqual({ ok: false, reason: 'before-hire' });
    expect(decideLeaving([since('2026-01-01', '2026-02-28')], '2026-03-31')).toEqual({
      ok: false,
      reason: 'has-left',
    });
  });
});

describe('returning', () => {
  const left = [since('2026-01-01', '2026-02-28')];
  it('begins a new employment, at the earliest the day after the last', () => {
    expect(decideReturn(left, '2026-06-01', { ...FIELDS, gradeId: 'junior' })).toEqual({
      ok: true,
      memberships: [...left, since('2026-06-01', null, 'junior')],
    });
    expect(decideReturn(left, '2026-03-01', FIELDS)).toEqual({
      ok: true,
      memberships: [since('2026-01-01')],
    });
    expect(decideReturn(left, '2026-02-28', FIELDS)).toEqual({ ok: false, reason: 'before-leaving' });
  });

  it('is for those who have left', () => {
    expect(decideReturn([since('2026-01-01')], '2026-06-01', FIELDS)).toEqual({
      ok: false,
      reason: 'not-left',
    });
  });
});

describe('another hire date', () => {
  const changed = [since('2026-01-01', '2026-02-28'), since('2026-03-01', null, 'junior')];
  it('moves the first day, not past what changed first', () => {
    expect(moveHireDate(changed, '2025-12-01')).toMatchObject({
      ok: true,
      memberships: [since('2025-12-01', '2026-02-28'), changed[1]],
    });
    expect(moveHireDate(changed, '2026-02-28').ok).toBe(true);
    expect(moveHireDate(changed, '2026-03-01')).toEqual({ ok: false, reason: 'hire-date-after-change' });
  });
});
