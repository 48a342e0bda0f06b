import { dayNumber, type DayNumber, type DaySpan, type ZoneClock } from '@banke/domain/calendar';
import {
  personRecord,
  type Activity,
  type DayKinds,
  type LateChange,
  type OpenSpan,
  type PersonRecord,
  type RosterPerson,
} from '../rules/person-record';
import { placeShift, type Duty, type NightHours } from '../shifts/place-shift';
import type { Placer } from '../shifts/placer';
import { USUAL_COUNTS, type ShiftTemplate } from '../shifts/shift-template';
import type { ActivityData, BusyData, MonthPersonData, SpanData } from './month-data';

/** What reading a person takes from the month. */
export interface PersonContext {
  period: DaySpan;
  clock: ZoneClock;
  place: Placer;
  dayKind: DayKinds;
  hoursOn: (day: DayNumber) => NightHours;
  entriesFrom: DayNumber;
  /** By the index that entries use. */
  versions: readonly (ShiftTemplate | undefined)[];
}

/** A person of a month as the rules look at them: duties, history, busy times and activities placed in time. */
export function readPerson(
  data: MonthPersonData,
  context: PersonContext,
  lateChanges: readonly LateChange[],
): PersonRecord {
  const { period, clock, place, dayKind, hoursOn, entriesFrom, versions } = context;
  const own = data.entries.flatMap((index, offset) => {
    const template = versions[index];
    return template ? [place(template, data.id, entriesFrom + offset)] : [];
  });
  return personRecord({
    ...{ period, clock, dayKind },
    person: personOf(data),
    knownFrom: dayNumber(data.knownFrom),
    entries: [...own, ...data.busy.map((busy) => busyDuty(busy, data.id, clock, hoursOn))],
    activities: data.activities.map((activity) => activityOf(activity, clock)),
    wishes: data.wishes.map(({ day, ...wish }) => ({ ...wish, day: dayNumber(day) })),
    lateChanges,
  });
}

function personOf(data: MonthPersonData): RosterPerson {
  const { id, teamId, weeklyMinutes } = data;
  return {
    ...{ id, teamId, weeklyMinutes },
    hiredOn: dayNumber(data.hiredOn),
    employed: data.employed.map(spanFrom),
    skills: data.skills.map(({ skillId, revokedOn, ...span }) => ({
      skillId,
      revokedOn: revokedOn === null ? null : dayNumber(revokedOn),
      ...spanFrom(span),
    })),
    fixedRest: data.fixedRest.map(({ weekday, ...span }) => ({ weekday, ...spanFrom(span) })),
    noNight: data.noNight.map(spanFrom),
    noOvertime: data.noOvertime.map(spanFrom),
  };
}

function spanFrom({ from, through }: SpanData): OpenSpan {
  return { from: dayNumber(from), through: through === null ? null : dayNumber(through) };
}

/** Placed like one long stretch of work, so that its night counts, with the working time that the other department says. */
function busyDuty(
  { day: on, from, to, workMinutes }: BusyData,
  personId: string,
  clock: ZoneClock,
  hoursOn: PersonContext['hoursOn'],
): Duty {
  const day = dayNumber(on);
  const elsewhere: ShiftTemplate = {
    ...{ id: '', templateId: '', kind: 'shift', code: '', name: '', dayPart: null, earlyClass: false },
    blocks: [{ kind: 'work', from, to, skillId: null, ...USUAL_COUNTS.work }],
    skillIds: [],
  };
  const placed = placeShift(elsewhere, personId, day, clock, hoursOn(day));
  return { ...placed, template: null, workMinutes, paidMinutes: workMinutes, blocks: [] };
}

function activityOf({ kind, day: on, from, to, work }: ActivityData, clock: ZoneClock): Activity {
  const day = dayNumber(on);
  return { kind, day, start: clock.at(day, from), end: clock.at(day, to), work };
}
