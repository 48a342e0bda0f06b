import type {
  HeldQualificationEntity,
  MembershipEntity,
  SecondmentEntity,
  StaffChangeEntity,
  StaffEntity,
  StaffFlagEntity,
} from '@banke/database';
import { readableName } from '../people/readable-name';
import { daterange, type DemoCalendar } from './demo-calendar';
import { demoCareers, type DemoCareer } from './demo-careers';
import { demoHistory } from './demo-history';
import { accountId, demoId } from './demo-id';
import { demoRecords, staffId } from './demo-records';

export interface DemoStaff {
  staff: StaffEntity[];
  memberships: MembershipEntity[];
  secondments: SecondmentEntity[];
  qualifications: HeldQualificationEntity[];
  flags: StaffFlagEntity[];
  changes: Omit<StaffChangeEntity, 'id'>[];
}

const companyId = demoId('company');

/** The people of the demo and fourteen months of what became of them. */
export function demoStaff(calendar: DemoCalendar): DemoStaff {
  const careers = demoCareers(calendar);
  const records = demoRecords(calendar, careers);
  return {
    staff: careers.map((career) => toStaff(calendar, career)),
    memberships: careers.flatMap(toMemberships),
    secondments: records.secondments.map(({ row }) => row),
    qualifications: records.qualifications.map(({ row }) => row),
    flags: records.flags.map(({ row }) => row),
    changes: demoHistory(calendar, careers, records),
  };
}

function toStaff(calendar: DemoCalendar, career: DemoCareer): StaffEntity {
  const { person, number, hireDate, probationEnd, lastDay, cut } = career;
  return {
    companyId,
    id: staffId(person.name),
    employeeNumber: number,
    ...readableName(person.name, number),
    // 120 calls an ambulance: no telephone has such a number.
    phone: `120${String(Number.parseInt(demoId(person.name).slice(0, 8), 16) % 100_000_000).padStart(8, '0')}`,
    email: `${number.toLowerCase()}@example.com`,
    hireDate,
    probationEnd,
    leftOn: lastDay,
    cutByLeaving: cut,
    accountId: person.account === undefined ? null : accountId(person.account),
    anonymisedAt: null,
    version: 1,
    createdAt: calendar.beginning,
  };
}

function toMemberships({ person, memberships }: DemoCareer): MembershipEntity[] {
  return memberships.map(({ from, through, ...fields }) => ({
    companyId,
    id: demoId(`membership ${person.name} ${from}`),
    staffId: staffId(person.name),
    ...fields,
    valid: daterange(from, through),
  }));
}
