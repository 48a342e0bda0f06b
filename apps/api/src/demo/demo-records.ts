import type { HeldQualificationEntity, SecondmentEntity, StaffFlagEntity } from '@banke/database';
import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import { qualificationEnd } from '@banke/domain/people';
import { daterange, type DemoCalendar } from './demo-calendar';
import type { DemoCareer } from './demo-careers';
import { demoId, placeIds } from './demo-id';
import {
  DEMO_FLAGS,
  DEMO_QUALIFICATIONS,
  ELEVEN_ELEVEN,
  EVENT_SECONDMENTS,
  PRESENT_SECONDMENT,
  SPECIAL_QUALIFICATIONS,
  TRAINED,
  type DemoQualification,
} from './demo-skills';

/** A dated thing of one person, with the days that its history tells. */
export interface Recorded<T> {
  row: T;
  name: string;
  from: PlainDate;
  through: PlainDate | null;
}

export interface DemoRecords {
  secondments: Recorded<SecondmentEntity>[];
  qualifications: (Recorded<HeldQualificationEntity> & { qualification: DemoQualification })[];
  flags: Recorded<StaffFlagEntity>[];
}

const companyId = demoId('company');
export const staffId = (name: string) => demoId(`staff ${name}`);

/** Secondments, qualifications and flags, on and around the day the demo is made. */
export function demoRecords(calendar: DemoCalendar, careers: readonly DemoCareer[]): DemoRecords {
  return {
    secondments: secondments(calendar),
    qualifications: [
      ...careers.flatMap((career) => trained(calendar, career)),
      ...SPECIAL_QUALIFICATIONS.map((special) => specialQualification(calendar, special)),
    ],
    flags: DEMO_FLAGS.map(({ name, flag, since, until }) => {
      const from = calendar.inMonths(-since);
      const through = until === null ? null : calendar.inMonths(until);
      const row = { ...own(`flag ${name} ${flag}`, name), flag, valid: daterange(from, through) };
      return { row, name, from, through };
    }),
  };
}

function secondments(calendar: DemoCalendar): DemoRecords['secondments'] {
  const event = {
    from: calendar.lastTime(ELEVEN_ELEVEN.from),
    through: `${calendar.lastTime(ELEVEN_ELEVEN.from).slice(0, 4)}-${ELEVEN_ELEVEN.through}`,
    reason: ELEVEN_ELEVEN.reason,
  };
  const { fromDay, throughDay, ...present } = PRESENT_SECONDMENT;
  return [
    ...EVENT_SECONDMENTS.map((person) => ({ ...person, ...event })),
    { ...present, from: calendar.inDays(fromDay), through: calendar.inDays(throughDay) },
  ].map(({ name, place, reason, from, through }) => ({
    row: {
      ...own(`secondment ${name}`, name),
      ...placeIds(place),
      reason,
      valid: daterange(from, through),
    },
    name,
    from,
    through,
  }));
}

/** One after the other without a gap, as far back as the company's records go. */
function trained(
  calendar: DemoCalendar,
  { person, hireDate, lastDay }: DemoCareer,
): DemoRecords['qualifications'] {
  const until = lastDay !== null && lastDay < calendar.today ? lastDay : calendar.today;
  const special = SPECIAL_QUALIFICATIONS.filter(({ name }) => name === person.name);
  return (TRAINED[person.place] ?? [])
    .filter(({ qualification }) => !special.some((each) => each.qualification === qualification))
    .flatMap(({ qualification, after }) => {
      const held: DemoRecords['qualifications'] = [];
      let from = addMonths(hireDate, after);
      while (from <= until) {
        const through = qualificationEnd(from, monthsOf(qualification));
        if (through === null) break;
        if (through >= calendar.since)
          held.push(heldQualification(person.name, qualification, from, through));
        from = addDays(through, 1);
      }
      return held;
    });
}

function specialQualification(
  calendar: DemoCalendar,
  { name, qualification, lastDay, revoked }: (typeof SPECIAL_QUALIFICATIONS)[number],
): DemoRecords['qualifications'][number] {
  const through = calendar.inDays(lastDay);
  const from = addMonths(addDays(through, 1), -monthsOf(qualification));
  const held = heldQualification(name, qualification, from, through);
  if (revoked) {
    held.row.revokedOn = calendar.inDays(revoked.day);
    held.row.revokedBecause = revoked.because;
  }
  return held;
}

function heldQualification(
  name: string,
  qualification: DemoQualification,
  from: PlainDate,
  through: PlainDate,
): DemoRecords['qualifications'][number] {
  const row = {
    ...own(`held ${name} ${qualification} ${from}`, name),
    qualificationId: demoId(`qualification ${qualification}`),
    valid: daterange(from, through),
    revokedOn: null,
    revokedBecause: null,
    remindedDays: null,
  };
  return { row, name, qualification, from, through };
}

const own = (key: string, name: string) => ({ companyId, id: demoId(key), staffId: staffId(name) });

function monthsOf(qualification: DemoQualification): number {
  return DEMO_QUALIFICATIONS.find(({ name }) => name === qualification)?.validMonths ?? 12;
}
