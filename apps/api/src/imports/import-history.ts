import type { ImportedPerson } from '@banke/database';
import { changesBetween, type AuditValues } from '@banke/domain/audit';
import type { PlainDate } from '@banke/domain/calendar';
import {
  placeOn,
  type Membership,
  type MembershipFields,
  type NewPerson,
  type PlannedRow,
  type StaffNames,
} from '@banke/domain/people';

import type { StaffDeed } from '../people/staff-records.service';

/** What an import does to one person, as if it had been entered by hand. */
export interface ImportedDeed extends Required<StaffDeed> {
  staffId: string;
  name: string;
}

type Changed = Extract<PlannedRow, { outcome: 'change' }>;

/** The hire of somebody whom an import has brought. */
export function deedOfHire(
  names: StaffNames,
  staffId: string,
  { employeeNumber, name, phone, email, hireDate, probationEnd }: Omit<NewPerson, 'membership'>,
  membership: MembershipFields,
): ImportedDeed {
  const record = { employeeNumber, name, phone, email, hireDate, probationEnd };
  return {
    staffId,
    name,
    change: 'hired',
    effectiveOn: hireDate,
    before: {},
    after: { ...record, ...inWords(names, membership) },
  };
}

/** The changes to somebody whom an import has changed: one to the record, one to the membership. */
export function deedsOfChange(
  names: StaffNames,
  person: ImportedPerson,
  { record, memberships }: Changed,
  { today, effectiveFrom }: { today: PlainDate; effectiveFrom: PlainDate },
): ImportedDeed[] {
  const deeds: ImportedDeed[] = [];
  const { id: staffId, name } = person;
  if (Object.keys(record).length > 0) {
    const before = Object.fromEntries(
      Object.keys(record).map((field) => [field, person[field as keyof typeof record]]),
    );
    deeds.push({ staffId, name, change: 'record-changed', effectiveOn: today, before, after: { ...record } });
  }
  const [before = {}, after = {}] = [person.memberships, memberships ?? person.memberships].map((list) =>
    placeInWords(names, list, effectiveFrom),
  );
  if (Object.keys(changesBetween(before, after, []).lasting.after).length > 0)
    deeds.push({ staffId, name, change: 'membership-changed', effectiveOn: effectiveFrom, before, after });
  return deeds;
}

function placeInWords(names: StaffNames, memberships: readonly Membership[], day: PlainDate): AuditValues {
  const place = placeOn(memberships, day);
  return place ? inWords(names, place) : {};
}

/** Names stay true when the place is renamed. */
function inWords(names: StaffNames, fields: MembershipFields): AuditValues {
  return {
    department: names.nameOf(fields.departmentId),
    team: names.nameOf(fields.teamId),
    post: names.nameOf(fields.postId),
    grade: names.nameOf(fields.gradeId),
    weeklyMinutes: fields.weeklyMinutes,
  };
}
