import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import {
  decideLeaving,
  defaultProbationEnd,
  joined,
  type CutByLeaving,
  type Membership,
  type MembershipFields,
} from '@banke/domain/people';
import type { DemoCalendar } from './demo-calendar';
import { demoId, placeIds } from './demo-id';
import { DEMO_GRADES, OTHERS, POST_OF_PLACE, PRESENT, type DemoPerson } from './demo-people';

export interface DemoCareer {
  person: DemoPerson;
  number: string;
  hireDate: PlainDate;
  probationEnd: PlainDate;
  /** Null for who stays. */
  lastDay: PlainDate | null;
  memberships: Membership[];
  cut: CutByLeaving | null;
}

/** Everybody with the memberships of their career, in the order of `demo-people.ts`. */
export function demoCareers(calendar: DemoCalendar): DemoCareer[] {
  const people = [...PRESENT, ...OTHERS];
  const numbers = employeeNumbers(people);
  return people.map((person, index) => {
    const hireDate = addDays(calendar.inMonths(-person.months), -((index * 5) % 27));
    const lastDay = person.lastDay === undefined ? null : calendar.inDays(person.lastDay);
    return {
      person,
      number: numbers.get(person) ?? '',
      hireDate,
      probationEnd: defaultProbationEnd(hireDate),
      lastDay,
      ...employed(calendar, person, hireDate, lastDay, index),
    };
  });
}

/** KF001 is who has been here longest; the desk of the shop counts for itself. */
function employeeNumbers(people: readonly DemoPerson[]): Map<DemoPerson, string> {
  const numbers = new Map<DemoPerson, string>();
  for (const [department, letters] of [
    ['service', 'KF'],
    ['desk', 'MD'],
  ] as const) {
    people
      .filter(({ place }) => place.split('/')[0] === department)
      .sort((a, b) => b.months - a.months)
      .forEach((person, index) => numbers.set(person, `${letters}${String(index + 1).padStart(3, '0')}`));
  }
  return numbers;
}

function employed(
  calendar: DemoCalendar,
  person: DemoPerson,
  hireDate: PlainDate,
  lastDay: PlainDate | null,
  index: number,
): { memberships: Membership[]; cut: CutByLeaving | null } {
  // Not everybody changes on the same day of the month.
  const ago = (months: number) => addDays(calendar.inMonths(-months), -(index % 12));
  const fieldsOn = (day: PlainDate) => fieldsOf(person, hireDate, day, ago);
  // What was before the company kept records shows as it was on the first day of them.
  const start = hireDate > calendar.since ? hireDate : calendar.since;
  const end = lastDay !== null && lastDay < calendar.today ? lastDay : calendar.today;
  const changes = changeDays(person, hireDate, ago).filter((day) => day > start && day <= end);
  const days = [...new Set(changes)].sort();
  const memberships = joined(
    [start, ...days].map((day, position) => ({
      from: position === 0 ? hireDate : day,
      through: days[position] === undefined ? null : addDays(days[position], -1),
      ...fieldsOn(day),
    })),
  );
  if (lastDay === null) return { memberships, cut: null };
  const leaving = decideLeaving(memberships, lastDay);
  if (!leaving.ok) throw new Error(`${person.name} cannot leave: ${leaving.reason}`);
  return {
    memberships: leaving.memberships,
    cut: { memberships: leaving.cut, secondments: [], grants: [] },
  };
}

function changeDays(
  person: DemoPerson,
  hireDate: PlainDate,
  ago: (months: number) => PlainDate,
): PlainDate[] {
  return [
    ...DEMO_GRADES.map(({ after }) => addMonths(hireDate, after)),
    ...[person.from?.since, person.post?.since, person.hours?.since].flatMap((months) =>
      months === undefined ? [] : [ago(months)],
    ),
  ];
}

function fieldsOf(
  { place, post, grade, from, hours }: DemoPerson,
  hireDate: PlainDate,
  day: PlainDate,
  ago: (months: number) => PlainDate,
): MembershipFields {
  const placeOnDay = from && day < ago(from.since) ? from.place : place;
  const postOnDay =
    post && (post.since === undefined || day >= ago(post.since)) ? post.name : POST_OF_PLACE[placeOnDay];
  return {
    ...placeIds(placeOnDay),
    postId: postOnDay === undefined ? null : demoId(`post ${postOnDay}`),
    gradeId: demoId(`grade ${gradeOn(hireDate, day, grade)}`),
    weeklyMinutes: hours && day >= ago(hours.since) ? hours.weekly : 2400,
  };
}

/** By seniority, up to the highest the person reached. */
function gradeOn(hireDate: PlainDate, day: PlainDate, highest: string | undefined): string {
  const cap = DEMO_GRADES.findIndex(({ name }) => name === highest);
  const reached = DEMO_GRADES.filter(
    ({ after }, rank) => addMonths(hireDate, after) <= day && (cap === -1 || rank <= cap),
  );
  return reached.at(-1)?.name ?? DEMO_GRADES[0].name;
}
