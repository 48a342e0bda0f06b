import { dayNumber, daysOf, zoneClock, type DayNumber } from '@banke/domain/calendar';
import { requirementsOn } from '../cover/requirement';
import { cellKey, type CellValue } from '../operations/operation';
import { nightHoursOn } from '../rules/night-hours-on';
import type { PersonRecord } from '../rules/person-record';
import type { RuleSetting } from '../rules/rule-setting';
import type { Duty } from '../shifts/place-shift';
import { placer } from '../shifts/placer';
import type { ShiftTemplate } from '../shifts/shift-template';
import type { HeadcountData, MonthData, MonthNeedData, MonthOverrideData, MonthRuleData } from './month-data';
import { lateChanges } from './late-changes';
import { readPerson, type PersonContext } from './read-person';
import type { MonthNeed, MonthOverride, RosterMonth } from './roster-month';

/** Turns the plain data of a month into records. Throws a RangeError for days that do not exist. */
export function readMonth(data: MonthData): RosterMonth {
  const period = { from: dayNumber(data.from), through: dayNumber(data.through) };
  const clock = zoneClock(data.timeZone);
  const settings = data.settings.map(readSetting);
  const hoursOn = (day: DayNumber) => nightHoursOn(settings, day);
  const place = placer(clock, hoursOn);
  const kinds = new Map(data.days.map(({ day, kind }) => [dayNumber(day), kind]));
  const dayKind = (day: DayNumber) => kinds.get(day) ?? null;
  const templates = new Map(data.versions.map((version) => [version.versionId, templateOf(version)]));
  const context: PersonContext = {
    ...{ period, clock, place, dayKind, hoursOn },
    entriesFrom: dayNumber(data.entriesFrom),
    versions: data.versions.map(({ versionId }) => templates.get(versionId)),
  };
  const cells = cellsOf(data, context);
  const said = { period, published: publishedOf(data), today: dayNumber(data.today) };
  const records = new Map(
    data.people.map((person) => {
      const late = lateChanges(said, person.id, (day) => cells.get(cellKey(person.id, day)) ?? null);
      return [person.id, readPerson(person, context, late)];
    }),
  );
  const needs = data.needs.flatMap((need) => readNeed(need, data, templates));
  return {
    ...{ data, ...said, clock, place, dayKind, templates, settings, needs, records, cells },
    overrides: data.overrides.map(readOverride),
    people: new Map([...records].map(([id, { person }]) => [id, person])),
    duties: new Map(
      daysOf({ from: period.from - 1, through: period.through + 1 }).map((day) => [
        day,
        dutiesOn(records, day),
      ]),
    ),
    requirements: new Map(daysOf(period).map((day) => [day, requirementsOn(day, needs, dayKind, clock)])),
  };
}

/** The department's own duties of a day, in the order of the people; time elsewhere gives it no cover. */
export function dutiesOn(records: ReadonlyMap<string, PersonRecord>, day: DayNumber): Duty[] {
  return [...records.values()].flatMap(({ duties }) =>
    duties.filter((duty) => duty.day === day && duty.template !== null),
  );
}

/** An override as it is sent, with its days as numbers. */
export function readOverride({ days, ...override }: MonthOverrideData): MonthOverride {
  return { ...override, days: days.map(dayNumber) };
}

function templateOf(version: MonthData['versions'][number]): ShiftTemplate {
  const { versionId, templateId, kind, code, name, dayPart, earlyClass, blocks, skillIds } = version;
  return { id: versionId, templateId, kind, code, name, dayPart, earlyClass, blocks, skillIds };
}

function readSetting({ id, version, code, value, strictness, from, through }: MonthRuleData): RuleSetting {
  return {
    ...{ id, version, code, value, strictness },
    from: from === null ? null : dayNumber(from),
    through: through === null ? null : dayNumber(through),
    // The value was checked against its code when it was written.
  } as RuleSetting;
}

/** A need on a template asks for the hours of its newest version; one of a closed template for nothing. */
function readNeed(
  { id, templateId, hours, teamId, skillId, workday, weekend, holiday, ...need }: MonthNeedData,
  { versions }: MonthData,
  templates: ReadonlyMap<string, ShiftTemplate>,
): MonthNeed[] {
  const days = new Map<DayNumber, HeadcountData>(
    need.days.map(({ day, ...count }) => [dayNumber(day), count]),
  );
  const numbers = { id, teamId, skillId, workday, weekend, holiday, days };
  if (hours) return [{ ...numbers, hours }];
  const newest = versions.find((each) => each.current && each.templateId === templateId);
  const template = newest && templates.get(newest.versionId);
  return template ? [{ ...numbers, template }] : [];
}

function cellsOf(data: MonthData, { period, entriesFrom, versions }: PersonContext) {
  const cells = new Map<string, NonNullable<CellValue>>();
  for (const person of data.people) {
    const pinned = new Set(person.pinned.map(dayNumber));
    for (const day of daysOf(period)) {
      const template = versions[person.entries[day - entriesFrom] ?? -1];
      if (template) {
        cells.set(cellKey(person.id, day), { templateVersionId: template.id, pinned: pinned.has(day) });
      }
    }
  }
  return cells;
}

function publishedOf({ people, versions, publishedRevision, from }: MonthData): Map<string, string> | null {
  if (publishedRevision === null) return null;
  const first = dayNumber(from);
  return new Map(
    people.flatMap(({ id, published }) =>
      (published ?? []).flatMap((index, offset) => {
        const version = versions[index];
        return version ? [[cellKey(id, first + offset), version.versionId] as const] : [];
      }),
    ),
  );
}
