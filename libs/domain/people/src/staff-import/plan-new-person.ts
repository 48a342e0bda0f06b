import { hoursOf } from '@banke/domain/imports';
import { FULL_WEEK_MINUTES } from '../membership';
import { defaultProbationEnd } from '../staff-state';
import { STAFF_FIELDS } from '../staff';
import type { StaffRowValues } from './parse-staff-row';
import { isMailAddress } from './mail-address';
import type { StaffImportContext } from './plan-staff-import';
import type { NewPerson, RowPlan } from './planned-row';
import { rowError, type RowError } from './row-code';
import type { StaffNames } from './staff-directory';

/** Somebody whose number the company does not know: the record and the first membership, from the hire date on. */
export function planNewPerson(
  { names, reaches }: StaffImportContext,
  employeeNumber: string,
  says: StaffRowValues,
): RowPlan {
  const errors: RowError[] = [];
  const place = placeOf(names, says, errors);
  const { name, hireDate } = says;
  errors.push(...recordErrors(says));
  if (place && !reaches(place))
    errors.push(rowError('department', 'out-of-reach', { value: says.department ?? '' }));
  if (errors.length > 0 || name === undefined || hireDate === undefined || !place)
    return { outcome: 'error', errors };
  const person: NewPerson = {
    employeeNumber,
    name,
    phone: says.phone ?? null,
    email: says.email ?? null,
    hireDate,
    probationEnd: says.probationEnd ?? defaultProbationEnd(hireDate),
    membership: place,
  };
  return { outcome: 'create', person, changes: changesOf(person, names) };
}

function recordErrors({ name, hireDate, probationEnd, email }: StaffRowValues): RowError[] {
  const errors: RowError[] = [];
  if (name === undefined) errors.push(rowError('name', 'required'));
  if (hireDate === undefined) errors.push(rowError('hireDate', 'required'));
  else if (probationEnd !== undefined && probationEnd < hireDate)
    errors.push(rowError('probationEnd', 'probation-before-hire', { value: probationEnd, hireDate }));
  if (email !== undefined && !isMailAddress(email))
    errors.push(rowError('email', 'pattern', { value: email }));
  return errors;
}

function placeOf(
  names: StaffNames,
  says: StaffRowValues,
  errors: RowError[],
): NewPerson['membership'] | undefined {
  const idOf = (field: 'team' | 'post' | 'grade', departmentId: string) => {
    const name = says[field];
    if (name === undefined) return null;
    const found = names.find(field, name, { current: null, departmentId });
    if (found.ok) return found.id;
    errors.push(found.error);
    return null;
  };
  if (says.department === undefined) {
    errors.push(
      says.team === undefined
        ? rowError('department', 'required')
        : rowError('team', 'team-without-department'),
    );
    return undefined;
  }
  const department = names.find('department', says.department, { current: null });
  if (!department.ok) {
    errors.push(department.error);
    return undefined;
  }
  return {
    departmentId: department.id,
    teamId: idOf('team', department.id),
    postId: idOf('post', department.id),
    gradeId: idOf('grade', department.id),
    weeklyMinutes: says.weeklyHours ?? FULL_WEEK_MINUTES,
  };
}

function changesOf({ membership, ...record }: NewPerson, names: StaffNames) {
  const after = {
    ...record,
    department: names.nameOf(membership.departmentId),
    team: names.nameOf(membership.teamId),
    post: names.nameOf(membership.postId),
    grade: names.nameOf(membership.gradeId),
    weeklyHours: String(hoursOf(membership.weeklyMinutes)),
  };
  return STAFF_FIELDS.filter((field) => after[field] !== null).map((field) => ({
    field,
    before: null,
    after: after[field],
  }));
}
