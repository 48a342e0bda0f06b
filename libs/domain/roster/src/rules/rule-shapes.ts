import { DAY_PARTS } from '../shifts/shift-template';
import { BURDENS } from './fairness';
import type { RuleCode, RuleValue } from './rules';

/** What a number in a rule's value counts; `time`: minutes after midnight. */
export type ShapeUnit = 'minutes' | 'time' | 'percent' | 'days' | 'weeks' | 'count';

/** One field of a rule's value: enough to check it, and to make a form. */
export type FieldShape =
  | { kind: 'number'; unit: ShapeUnit; min: number; max: number; optional?: true }
  | { kind: 'choice'; of: readonly string[] }
  /** At least one of them. */
  | { kind: 'choices'; of: readonly string[] }
  | { kind: 'qualification' }
  /** Left out: everybody. */
  | { kind: 'team'; optional: true }
  /** `{ templateId }` or `{ dayPart }`. */
  | { kind: 'template-or-part' };

type KeysOf<Value> = Value extends unknown ? keyof Value & string : never;
export type ValueShape<Value = Record<string, unknown>> = Record<KeysOf<Value>, FieldShape>;

const HOUR = 60;
const DAY = 24 * HOUR;

const number = (unit: ShapeUnit, min: number, max: number) => ({ kind: 'number', unit, min, max }) as const;
const minutes = (max: number, min = 1) => number('minutes', min, max);
/** Either may be left out, not both. */
const limits = (max: number) => ({
  max: { ...minutes(max), optional: true } as const,
  min: { ...minutes(max), optional: true } as const,
});
const part = { kind: 'choice', of: DAY_PARTS } as const;
const percent = number('percent', 100, 1000);
const NOTHING = {};

/** The shape of every rule's value, with units and ranges; what is not named here cannot be set. */
export const RULE_SHAPES: { [Code in RuleCode]: ValueShape<RuleValue<Code>> } = {
  employment: NOTHING,
  'one-shift-a-day': NOTHING,
  'no-overlap': NOTHING,
  leave: NOTHING,
  'fixed-rest': NOTHING,
  qualification: NOTHING,
  'no-night-flag': NOTHING,
  'no-overtime-flag': { dailyMinutes: minutes(DAY) },
  'minimum-rest': { minutes: minutes(7 * DAY) },
  'forbidden-succession': { first: part, then: { kind: 'choices', of: DAY_PARTS }, below: minutes(7 * DAY) },
  'daily-minutes': limits(DAY),
  'weekly-minutes': limits(7 * DAY),
  'average-week': { max: minutes(7 * DAY), weeks: number('weeks', 1, 52) },
  'comprehensive-hours': {
    period: { kind: 'choice', of: ['month', 'quarter'] },
    overtime: minutes(92 * DAY, 0),
    teamId: { kind: 'team', optional: true },
  },
  'monthly-minutes': limits(31 * DAY),
  'monthly-overtime': { max: minutes(31 * DAY, 0) },
  'overtime-pay': { workday: percent, restDay: percent, holiday: percent },
  'break-in-shift': { after: minutes(DAY, 0), minutes: minutes(DAY) },
  'consecutive-work-days': {
    max: { ...number('days', 1, 31), optional: true },
    min: { ...number('days', 1, 31), optional: true },
  },
  'consecutive-rest-days': { min: number('days', 1, 31) },
  'weekly-rest-days': { min: number('days', 1, 7) },
  'weekly-rest': { minutes: minutes(7 * DAY) },
  'night-hours': {
    from: number('time', 0, DAY - 1),
    to: number('time', 0, DAY),
    atLeast: minutes(DAY),
  },
  'consecutive-nights': { max: number('days', 1, 31) },
  'rest-after-nights': { nights: number('days', 1, 31), minutes: minutes(7 * DAY) },
  'night-average': { max: minutes(DAY), weeks: number('weeks', 1, 52) },
  weekends: { max: number('count', 0, 6) },
  'public-holidays': NOTHING,
  'shift-count': {
    of: { kind: 'template-or-part' },
    window: { kind: 'choice', of: ['week', 'month'] },
    max: number('count', 0, 31),
  },
  wishes: NOTHING,
  'early-class': { times: number('count', 1, 31) },
  'training-on-rest-day': NOTHING,
  'change-notice': { days: number('days', 1, 60) },
  'new-hire-pairing': { newDays: number('days', 1, 365), experiencedDays: number('days', 1, 3650) },
  'fixed-pair': { skillId: { kind: 'qualification' }, withSkillId: { kind: 'qualification' } },
  'minimum-cover': NOTHING,
  'preferred-cover': NOTHING,
  'no-gap-at-post': NOTHING,
  'even-staffing': { part, as: part },
  fairness: { of: { kind: 'choice', of: BURDENS }, spread: number('count', 0, 31) },
};
