import { hoursOf, type ImportedCell } from '@banke/domain/imports';
import type { MembershipFields } from '../../membership';
import { STAFF_FIELDS, type StaffField } from '../../staff';
import { parseStaffRow, type StaffColumns } from '../parse-staff-row';
import { placeOn } from '../plan-known-person';
import { employeeNumberKey, staffImportPlanner, type StaffImportContext } from '../plan-staff-import';
import type { KnownPerson } from '../planned-row';
import { StaffNames } from '../staff-directory';

/** The day from which the files of these tests hold. */
export const EFFECTIVE_FROM = '2026-12-01';

const named = (id: string, name: string, closed = false) => ({ id, name, closed });
const NAMES = new StaffNames({
  departments: [named('service', '客服部'), named('desk', '门店服务台'), named('old', '旧部门', true)],
  teams: [
    { ...named('pre', '售前'), departmentId: 'service' },
    { ...named('after', '售后'), departmentId: 'service' },
    { ...named('desk-pre', '售前'), departmentId: 'desk' },
    { ...named('night', '夜班组', true), departmentId: 'service' },
  ],
  posts: [named('agent', '客服'), named('lead', '组长')],
  grades: [named('new', '初级'), named('mid', '中级'), named('a', 'Level A'), named('b', 'level a')],
});
const COLUMNS = Object.fromEntries(STAFF_FIELDS.map((field, column) => [field, column])) as StaffColumns;

export const FIELDS: MembershipFields = {
  departmentId: 'service',
  teamId: 'pre',
  postId: 'agent',
  gradeId: 'new',
  weeklyMinutes: 2400,
};
export const person = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'zhang',
  employeeNumber: 'KF001',
  name: '张伟',
  phone: '13800138000',
  email: null,
  hireDate: '2026-01-05',
  probationEnd: '2026-04-04',
  memberships: [{ ...FIELDS, from: '2026-01-05', through: null }],
  withinReach: true,
  ...changes,
});

export type Says = Partial<Record<StaffField, string | ImportedCell>>;
const cells = (says: Says) =>
  STAFF_FIELDS.map((field): ImportedCell | undefined => {
    const said = says[field];
    return typeof said === 'string' ? { type: 'text', text: said } : said;
  });

export function planAll(
  rows: Says[],
  people: KnownPerson[] = [person()],
  changes: Partial<StaffImportContext> = {},
) {
  const plan = staffImportPlanner({
    effectiveFrom: EFFECTIVE_FROM,
    people: new Map(people.map((each) => [employeeNumberKey(each.employeeNumber), each])),
    names: NAMES,
    reaches: ({ departmentId }) => departmentId !== 'desk',
    ...changes,
  });
  return rows.map((says, index) =>
    plan(parseStaffRow({ number: index + 2, cells: cells(says) }, COLUMNS, false)),
  );
}
export const planOne = (says: Says, ...rest: [KnownPerson[]?, Partial<StaffImportContext>?]) =>
  planAll([says], ...rest)[0];
/** The row an export writes of a person. */
export function exported({
  employeeNumber,
  name,
  phone,
  email,
  hireDate,
  probationEnd,
  memberships,
}: KnownPerson): Says {
  const shown = placeOn(memberships, EFFECTIVE_FROM);
  const said = {
    employeeNumber,
    name,
    phone,
    email,
    hireDate,
    probationEnd,
    department: NAMES.nameOf(shown?.departmentId ?? null),
    team: NAMES.nameOf(shown?.teamId ?? null),
    post: NAMES.nameOf(shown?.postId ?? null),
    grade: NAMES.nameOf(shown?.gradeId ?? null),
    weeklyHours: shown ? String(hoursOf(shown.weeklyMinutes)) : null,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as Says;
}
