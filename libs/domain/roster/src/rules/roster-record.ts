import type { DaySpan } from '@banke/domain/calendar';
import type { PersonRecord } from './person-record';

/** All that rules about the roster as a whole look at. */
export interface RosterRecord {
  period: DaySpan;
  people: readonly PersonRecord[];
}
