import { shortStretches } from './minimum-cover';
import type { DayRule } from './rule';

/** Every interval has the people that would be comfortable. */
export const preferredCover: DayRule<'preferred-cover', Record<never, never>> = {
  code: 'preferred-cover',
  scope: 'day',
  people: 'team',
  unit: 'people',
  reach: () => ({ back: 1, ahead: 1 }),
  check: (record) => shortStretches(record, 'preferred'),
};
