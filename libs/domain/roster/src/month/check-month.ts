import { daysOf, type DayNumber, type DaySpan } from '@banke/domain/calendar';
import { checkDay, checkPerson, checkRoster, type RuleFinding } from '../rules/check-rules';
import { isAsked, type DayRecord } from '../rules/day-record';
import { peopleReach } from '../rules/rule';
import { ruleOf, type RuleSetting } from '../rules/rule-setting';
import { changeMonth, type CellWrite } from './change-month';
import type { RosterMonth } from './roster-month';

/** A month and what the rules say about it: by person, by day, and of the whole. */
export interface CheckedMonth {
  month: RosterMonth;
  people: ReadonlyMap<string, readonly RuleFinding[]>;
  days: ReadonlyMap<DayNumber, readonly RuleFinding[]>;
  roster: readonly RuleFinding[];
}

/** Every rule over every person and day. */
export function checkMonth(month: RosterMonth): CheckedMonth {
  const { settings, records, period } = month;
  return {
    month,
    people: new Map([...records].map(([id, record]) => [id, checkPerson(record, settings)])),
    days: new Map(
      daysOf(period).map((day) => [day, inOrder(settings, checkDay(dayRecord(month, day), settings))]),
    ),
    roster: wholeRoster(month),
  };
}

/** The findings after cells have changed: the same as `checkMonth` of the changed month, with what `judgeAgain` takes. */
export function recheck(checked: CheckedMonth, writes: readonly CellWrite[]): CheckedMonth {
  const month = changeMonth(checked.month, writes);
  if (month === checked.month) return checked;
  return { month, ...judgeAgain(checked, month, writes) };
}

/**
 * What the rules say of a month that differs from a checked one by these cells: the rules about a person run again for
 * people with a changed cell, those about a day on the days and for the teams that their reach says, those about the
 * roster always. What no change can touch stays the very same object.
 */
export function judgeAgain(
  checked: CheckedMonth,
  month: RosterMonth,
  writes: readonly CellWrite[],
): Omit<CheckedMonth, 'month'> {
  const changed = [...new Set(writes.map(({ day }) => day))];
  const people = new Map(checked.people);
  for (const personId of new Set(writes.map((write) => write.personId))) {
    const record = month.records.get(personId);
    if (record) people.set(personId, checkPerson(record, month.settings));
  }
  const days = new Map(checked.days);
  const teams = teamsOf(month, writes);
  for (const [day, settings] of reached(month, changed)) {
    const record = dayRecord(month, day);
    if (sameDuties(record, dayRecord(checked.month, day))) continue;
    const again = new Set(settings.map(({ id }) => id));
    const kept = (days.get(day) ?? []).filter(
      (finding) => !again.has(finding.ruleId) || !isJudgedAgain(finding, teams, month.people),
    );
    const found = [
      ...checkDay({ ...record, teams }, settings.filter(isOfTeams)),
      ...checkDay(
        record,
        settings.filter((setting) => !isOfTeams(setting)),
      ),
    ];
    days.set(day, inOrder(month.settings, [...kept, ...found]));
  }
  return { people, days, roster: wholeRoster(month) };
}

/** The teams of the people with a changed cell. */
function teamsOf({ people }: RosterMonth, writes: readonly CellWrite[]): Set<string> {
  return new Set(writes.flatMap(({ personId }) => people.get(personId)?.teamId ?? []));
}

function isOfTeams({ code }: Pick<RuleSetting, 'code'>): boolean {
  return peopleReach(ruleOf(code)) === 'team';
}

/** Whether a finding of a day is found anew when people of these teams have changed. */
function isJudgedAgain(
  finding: RuleFinding,
  teams: ReadonlySet<string>,
  people: RosterMonth['people'],
): boolean {
  if (!isOfTeams(finding)) return true;
  const ofPlace = finding.verdict === 'breach' ? finding.facts?.['teamId'] : undefined;
  const ofPerson = people.get(finding.personId ?? '')?.teamId ?? null;
  return isAsked({ teams }, typeof ofPlace === 'string' ? ofPlace : ofPerson);
}

/** All that rules about a day look at: its own duties, and those of the nights before and after that touch it. */
export function dayRecord({ period, people, duties, requirements }: RosterMonth, day: DayNumber): DayRecord {
  const own = duties.get(day) ?? [];
  const asked = requirements.get(day) ?? [];
  const hours = spanAround([...own, ...asked]);
  const touching = [day - 1, day + 1].flatMap((other) =>
    (duties.get(other) ?? []).filter(({ start, end }) => start < hours.through && hours.from < end),
  );
  return { day, period, people, duties: [...own, ...touching], requirements: asked };
}

/** A night that ends before the next day's hours begin is within reach of that day, and changes nothing of it. */
function sameDuties({ duties }: DayRecord, other: DayRecord): boolean {
  return duties.length === other.duties.length && duties.every((duty, index) => duty === other.duties[index]);
}

function spanAround(times: readonly { start: number; end: number }[]): DaySpan {
  let [from, through] = [Infinity, -Infinity];
  for (const { start, end } of times) {
    from = Math.min(from, start);
    through = Math.max(through, end);
  }
  return { from, through };
}

function wholeRoster({ period, records, settings }: RosterMonth): RuleFinding[] {
  return checkRoster({ period, people: [...records.values()] }, settings);
}

/** Which rules about days have to run again on which days. */
function reached(
  { period, settings }: RosterMonth,
  changed: readonly DayNumber[],
): Map<DayNumber, RuleSetting[]> {
  const days = new Map<DayNumber, RuleSetting[]>();
  for (const setting of settings) {
    const rule = ruleOf(setting.code);
    if (rule.scope !== 'day') continue;
    const { back, ahead } = rule.reach(setting.value as never);
    const touched = changed.flatMap((day) => daysOf({ from: day - back, through: day + ahead }));
    for (const day of new Set(touched)) {
      if (day >= period.from && day <= period.through) days.set(day, [...(days.get(day) ?? []), setting]);
    }
  }
  return days;
}

/** By rule, then as the day goes: the same order whichever of them were found again. */
function inOrder(settings: readonly RuleSetting[], findings: readonly RuleFinding[]): RuleFinding[] {
  const place = new Map(settings.map(({ id }, index) => [id, index]));
  return findings
    .map((finding) => ({ finding, rule: place.get(finding.ruleId) ?? 0, ...placeInDay(finding) }))
    .sort(
      (a, b) => a.rule - b.rule || a.start - b.start || (a.whose < b.whose ? -1 : Number(a.whose > b.whose)),
    )
    .map(({ finding }) => finding);
}

function placeInDay(finding: RuleFinding): { start: number; whose: string } {
  const facts = finding.verdict === 'breach' ? (finding.facts ?? {}) : {};
  const whose = [facts['teamId'], facts['skillId'], finding.personId].map((each) => each ?? '').join(' ');
  return { start: Number(facts['start'] ?? 0), whose };
}
