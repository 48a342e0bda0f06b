import type { ImportedPerson, StaffChangeToWrite } from '@banke/database';
import { changesBetween, PERSONAL_FIELDS, type AuditValues } from '@banke/domain/audit';
import type { PlainDate } from '@banke/domain/calendar';
import {
  placeOn,
  type Membership,
  type MembershipFields,
  type NewPerson,
  type PlannedRow,
  type StaffNames,
} from '@banke/domain/people';

type Changed = Extract<PlannedRow, { outcome: 'change' }>;

/** The line in the history of somebody whom an import has brought. */
export function historyOfHire(
  names: StaffNames,
  staffId: string,
  { employeeNumber, name, phone, email, hireDate, probationEnd }: Omit<NewPerson, 'membership'>,
  membership: MembershipFields,
): StaffChangeToWrite {
  const record = { employeeNumber, name, phone, email, hireDate, probationEnd };
  return {
    staffId,
    change: 'hired',
    effectiveOn: hireDate,
    ...withoutPersonal({}, { ...record, ...inWords(names, membership) }),
  };
}

/** The lines in the history of somebody whom an import has changed: one for the record, one for the membership. */
export function historyOfChange(
  names: StaffNames,
  person: ImportedPerson,
  { record, memberships }: Changed,
  { today, effectiveFrom }: { today: PlainDate; effectiveFrom: PlainDate },
): StaffChangeToWrite[] {
  const lines: StaffChangeToWrite[] = [];
  if (Object.keys(record).length > 0) {
    const before = Object.fromEntries(
      Object.keys(record).map((field) => [field, person[field as keyof typeof record]]),
    );
    lines.push({
      staffId: person.id,
      change: 'record-changed',
      effectiveOn: today,
      ...withoutPersonal(before, { ...record }),
    });
  }
  const [old, next] = [person.memberships, memberships ?? person.memberships].map((list) =>
    placeInWords(names, list, effectiveFrom),
  );
  const moved = withoutPersonal(old ?? {}, next ?? {});
  if (Object.keys(moved.after).length > 0)
    lines.push({ staffId: person.id, change: 'membership-changed', effectiveOn: effectiveFrom, ...moved });
  return lines;
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

/** What is personal goes into no history but by its field's name. */
function withoutPersonal(
  before: AuditValues,
  after: AuditValues,
): Pick<StaffChangeToWrite, 'before' | 'after'> {
  const { lasting, personal } = changesBetween(before, after, PERSONAL_FIELDS.staff);
  const touched = Object.fromEntries(Object.keys(personal.after).map((field) => [field, true]));
  return { before: lasting.before, after: { ...lasting.after, ...touched } };
}
