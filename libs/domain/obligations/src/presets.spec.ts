import { permissionsOf, scopesOf } from '@banke/domain/people';
import { isTimeOfDay } from './due';
import { OBLIGATION_KINDS } from './obligation';
import { OBLIGATION_PRESETS } from './presets';
import { occurrences } from './recurrence';

describe('the calendar of the field', () => {
  it('has every kind of duty, and none that a department invents', () => {
    expect(new Set(OBLIGATION_PRESETS.map(({ kind }) => kind))).toEqual(
      new Set(OBLIGATION_KINDS.filter((kind) => kind !== 'own')),
    );
  });

  it.each(OBLIGATION_PRESETS.map((preset) => [preset.kind, preset] as const))(
    '%s comes within a year or when it happens, with somebody in the department to do it and somebody to accept it',
    (_, { recurrence, time, ownerRole, receiverRole }) => {
      if (recurrence.rhythm === 'on-event') expect(recurrence.withinDays).toBeGreaterThan(0);
      else expect(occurrences(recurrence, '2026-11-22', '2027-11-21').length).toBeGreaterThan(0);
      expect(time === null || isTimeOfDay(time)).toBe(true);
      expect(scopesOf(ownerRole)).not.toEqual(['company']);
      if (receiverRole) expect(permissionsOf(receiverRole)).toContain('obligations.accept');
      expect(receiverRole).not.toBe(ownerRole);
    },
  );

  it('has an escalated question answered within two days', () => {
    const found = OBLIGATION_PRESETS.filter(({ kind }) => kind === 'escalated-question');
    expect(found).toEqual([
      expect.objectContaining({ ownerRole: 'supervisor', recurrence: { rhythm: 'on-event', withinDays: 2 } }),
    ]);
  });

  it('sends what the supervisor owes at the end of a month on the 28th, also in February', () => {
    const owed = OBLIGATION_PRESETS.filter(
      ({ receiverRole, recurrence }) =>
        receiverRole === 'department-manager' && recurrence.rhythm === 'monthly',
    );
    expect(owed).toHaveLength(6);
    for (const { recurrence } of owed)
      expect(occurrences(recurrence, '2027-02-01', '2027-02-28')).toEqual(['2027-02-28']);
  });
});
