import type { DayNumber } from '@banke/domain/calendar';
import { within } from '../rules/person-record';
import type { AnsweredFinding } from './month-findings';
import type { RosterMonth } from './roster-month';

/**
 * The last day before what is known of the people of whom something cannot be judged: with its shifts, and those before it,
 * more could be. Undefined where shifts entered here would not help, as for holidays that are not announced, or for people
 * who were elsewhere.
 */
export function missingHistory(
  { records, period }: Pick<RosterMonth, 'records' | 'period'>,
  findings: readonly AnsweredFinding[],
): DayNumber | undefined {
  let latest: DayNumber | undefined;
  for (const { finding } of findings) {
    if (finding.verdict !== 'unjudged' || finding.because !== 'history' || finding.personId === null)
      continue;
    const record = records.get(finding.personId);
    if (!record || finding.needsFrom >= record.knownFrom) continue;
    const day = record.knownFrom - 1;
    if (day >= period.from || !record.person.employed.some((time) => within(day, time))) continue;
    latest = Math.max(latest ?? day, day);
  }
  return latest;
}
