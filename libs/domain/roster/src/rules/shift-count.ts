import { monthsTouching } from '@banke/domain/calendar';
import type { DayPart } from '../shifts/shift-template';
import { breach, daysWorked, touches, unjudged, type Finding, type PersonRule } from './rule';
import { weeksTouching } from './weeks';

/** Shifts of one template, or of one part of the day, in a week or a calendar month. */
export interface ShiftCountLimit {
  of: { templateId: string } | { dayPart: DayPart };
  window: 'week' | 'month';
  max: number;
}

export const shiftCount: PersonRule<'shift-count', ShiftCountLimit> = {
  code: 'shift-count',
  scope: 'person',
  unit: 'count',
  reach: ({ window }) => (window === 'week' ? { back: 6, ahead: 6 } : { back: 30, ahead: 30 }),
  check: ({ person, period, duties, knownFrom }, { of, window, max }) => {
    const counted = duties.filter(({ template }) =>
      'templateId' in of ? template?.templateId === of.templateId : template?.dayPart === of.dayPart,
    );
    const spans = window === 'week' ? weeksTouching(period) : monthsTouching(period);
    return spans.flatMap((span): Finding[] => {
      const days = daysWorked(counted.filter(({ day }) => day >= span.from && day <= span.through));
      if (!touches(period, days)) return [];
      if (days.length > max) return [breach(person.id, days, { measured: days.length, limit: max })];
      return span.from < knownFrom
        ? [
            unjudged(
              person.id,
              days.filter((day) => touches(period, [day])),
              span.from,
            ),
          ]
        : [];
    });
  },
};
