import { dayNumber, zoneClock, type DayNumber, type ZoneClock } from '@banke/domain/calendar';
import { personRecord, type PersonFacts, type PersonRecord, type RosterPerson } from '../rules/person-record';
import type { Finding } from '../rules/rule';
import { placeShift, type Duty } from '../shifts/place-shift';
import { PRESET_TEMPLATES } from '../shifts/preset-templates';
import type { ShiftTemplate } from '../shifts/shift-template';

export const SHANGHAI = zoneClock('Asia/Shanghai');

/** The shipped template with this code in the cell, as version 1. */
export function templateOf(code: string): ShiftTemplate {
  const preset = PRESET_TEMPLATES.find((each) => each.code === code);
  if (!preset) throw new Error(`no template ${code}`);
  return { ...preset, id: `${preset.key} v1`, templateId: preset.key, name: preset.key, skillIds: [] };
}

/** One character a day from the first on: codes of the shipped templates, `·` for an empty cell. */
export function entriesOf(
  cells: string,
  from: DayNumber,
  personId = 'p',
  clock: ZoneClock = SHANGHAI,
): Duty[] {
  return [...cells].flatMap((code, index) =>
    code === '·' ? [] : [placeShift(templateOf(code), personId, from + index, clock)],
  );
}

export const PERSON: RosterPerson = {
  id: 'p',
  teamId: 'team',
  hiredOn: dayNumber('2020-01-01'),
  employed: [{ from: dayNumber('2020-01-01'), through: null }],
  skills: [],
  noNight: [],
  noOvertime: [],
  fixedRest: [],
  weeklyMinutes: 2400,
};

/** A Monday: so that a string of seven is a week. */
export const MONDAY = dayNumber('2026-11-02');

/**
 * A person whose roster begins on `from` (Monday 2 November 2026 unless told) and is as long as `cells`; `history` is
 * what was worked just before, and nothing before that is known.
 */
export function record(
  cells: string,
  { history = '', from = MONDAY, after = '', ...facts }: Partial<PersonFacts> & Partial<Past> = {},
): PersonRecord {
  const known = [...history].length;
  const length = [...cells].length;
  return personRecord({
    person: PERSON,
    period: { from, through: from + length - 1 },
    knownFrom: from - known,
    activities: [],
    wishes: [],
    lateChanges: [],
    clock: SHANGHAI,
    dayKind: (day) => ((day + 3) % 7 >= 5 ? 'weekend' : 'workday'),
    entries: [
      ...entriesOf(history, from - known),
      ...entriesOf(cells, from),
      ...entriesOf(after, from + length),
    ],
    ...facts,
  });
}

interface Past {
  history: string;
  from: DayNumber;
  after: string;
}

/** Day of the month of November 2026 of each cell of a finding: what tests read easily. */
export function cellsOf(days: readonly DayNumber[]): number[] {
  return days.map((day) => day - dayNumber('2026-10-31'));
}

/** What tests compare of findings: cells, measured and limit; or the cells and the day that is needed. */
export function told(findings: readonly Finding[]) {
  return findings.map((finding) =>
    finding.verdict === 'breach'
      ? [cellsOf(finding.days), finding.measured, finding.limit]
      : [cellsOf(finding.days), 'unjudged', finding.needsFrom - dayNumber('2026-10-31')],
  );
}
