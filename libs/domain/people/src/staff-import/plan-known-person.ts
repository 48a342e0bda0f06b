import { foldWidth, hoursOf, tidyText } from '@banke/domain/imports';
import { changeMembership, type MembershipChange } from '../change-membership';
import { moveHireDate } from '../decide-leaving';
import { fieldsOf, type Membership, type MembershipFields } from '../membership';
import { coveringOn } from '../period';
import { isMailAddress } from './mail-address';
import type { StaffRowValues } from './parse-staff-row';
import type { StaffImportContext } from './plan-staff-import';
import type { KnownPerson, PersonRecord, RowChange, RowPlan } from './planned-row';
import { rowError, type RowError } from './row-code';
import { FIELD_OF_NAME } from './staff-directory';

/** Somebody the company knows: what the row says otherwise than the record and the membership on the day. */
export function planKnownPerson(
  context: StaffImportContext,
  person: KnownPerson,
  says: StaffRowValues,
): RowPlan {
  if (!person.withinReach)
    return refused(rowError('employeeNumber', 'out-of-reach', { value: person.employeeNumber }));
  const record = recordChanges(person, says);
  const moved = moveHireDate(person.memberships, record.hireDate ?? person.hireDate);
  if (!moved.ok) return refused(rowError('hireDate', moved.reason, { value: record.hireDate ?? '' }));
  const shown = placeOn(moved.memberships, context.effectiveFrom);
  const wanted = shown ? wantedPlace(context, shown, says) : { change: {}, errors: [] };
  const errors = [...recordErrors(person, record), ...wanted.errors];
  const changes = [...recordRows(person, record), ...placeRows(context, shown, wanted.change)];
  if (errors.length > 0) return { outcome: 'error', errors };
  if (changes.length === 0) return { outcome: 'unchanged', personId: person.id };
  const after = changedPlace(context, moved.memberships, wanted.change);
  if (!after.ok) return refused(after.error);
  const asBefore = record.hireDate === undefined && Object.keys(wanted.change).length === 0;
  return {
    outcome: 'change',
    personId: person.id,
    record,
    memberships: asBefore ? null : after.memberships,
    changes,
  };
}

const refused = (...errors: RowError[]): RowPlan => ({ outcome: 'error', errors });

const RECORD = ['name', 'phone', 'email', 'hireDate', 'probationEnd'] as const;

/** What an export wrote is found again even where an older record is not as tidy as a cell is read. */
const TIDY = { name: tidyText, phone: foldWidth, email: foldWidth, hireDate: String, probationEnd: String };

function recordChanges(person: KnownPerson, says: StaffRowValues): Partial<PersonRecord> {
  const differs = (field: (typeof RECORD)[number]) => {
    const [said, stored] = [says[field], person[field]];
    return said !== undefined && (stored === null || said !== TIDY[field](stored));
  };
  return Object.fromEntries(RECORD.filter(differs).map((field) => [field, says[field]]));
}

function recordErrors(person: KnownPerson, record: Partial<PersonRecord>): RowError[] {
  const { hireDate, probationEnd } = { ...person, ...record };
  const errors: RowError[] = [];
  if (record.email && !isMailAddress(record.email))
    errors.push(rowError('email', 'pattern', { value: record.email }));
  if (probationEnd !== null && probationEnd < hireDate)
    errors.push(
      rowError(record.probationEnd ? 'probationEnd' : 'hireDate', 'probation-before-hire', {
        value: probationEnd,
        hireDate,
      }),
    );
  return errors;
}

const recordRows = (person: KnownPerson, record: Partial<PersonRecord>): RowChange[] =>
  RECORD.filter((field) => record[field] !== undefined).map((field) => ({
    field,
    before: person[field],
    after: record[field] ?? null,
  }));

/** The membership that lists show: in force on the day, else the last one before, else the first to come. */
export function placeOn(memberships: readonly Membership[], day: string): Membership | undefined {
  return coveringOn(memberships, day) ?? memberships.findLast(({ from }) => from <= day) ?? memberships[0];
}

interface WantedPlace {
  /** Only what differs. */
  change: Partial<MembershipFields>;
  errors: RowError[];
}

function wantedPlace(context: StaffImportContext, shown: Membership, says: StaffRowValues): WantedPlace {
  const { found, errors } = namedIn(context, shown, says);
  const departmentId = found.departmentId ?? shown.departmentId;
  const moves = departmentId !== shown.departmentId;
  // Another department without a team means none of its teams.
  const teamId = found.teamId ?? (moves ? null : shown.teamId);
  const wanted = {
    ...shown,
    ...found,
    departmentId,
    teamId,
    weeklyMinutes: says.weeklyHours ?? shown.weeklyMinutes,
  };
  const change = differences(shown, wanted);
  if (moves) change.teamId = teamId;
  if (Object.keys(change).length > 0) {
    // Both ends, as for a single change: nobody rewrites a time spent elsewhere, nor puts anybody there.
    const beyond = [shown, { departmentId, teamId }].find((place) => !context.reaches(place));
    if (beyond) {
      const value = context.names.nameOf(beyond.departmentId) ?? '';
      errors.push(rowError(fieldBeyond(change, beyond === shown), 'out-of-reach', { value }));
    }
  }
  return { change, errors };
}

/** The field to be corrected: for a time elsewhere it is none, since the day is what is wrong. */
function fieldBeyond(change: Partial<MembershipFields>, before: boolean): 'department' | 'team' | null {
  if (before) return null;
  return 'departmentId' in change ? 'department' : 'team';
}

type NamedIds = Partial<Record<(typeof NAMED)[number][1], string>>;

/** What the names in the row mean; the team is looked for where the row puts the person. */
function namedIn({ names }: StaffImportContext, shown: Membership, says: StaffRowValues) {
  const found: NamedIds = {};
  const errors: RowError[] = [];
  for (const [field, id] of NAMED) {
    const name = says[field];
    // Which team is meant cannot be said in a department that is not known.
    if (name === undefined || (field === 'team' && errors.length > 0)) continue;
    const meant = names.find(field, name, {
      current: shown[id],
      departmentId: found.departmentId ?? shown.departmentId,
    });
    if (meant.ok) found[id] = meant.id;
    else errors.push(meant.error);
  }
  return { found, errors };
}

function differences(shown: MembershipFields, wanted: MembershipFields): Partial<MembershipFields> {
  return Object.fromEntries(
    (Object.keys(fieldsOf(shown)) as (keyof MembershipFields)[])
      .filter((field) => wanted[field] !== shown[field])
      .map((field) => [field, wanted[field]]),
  );
}

/** The department before its team. */
const NAMED = [
  ['department', FIELD_OF_NAME.department],
  ['team', FIELD_OF_NAME.team],
  ['post', FIELD_OF_NAME.post],
  ['grade', FIELD_OF_NAME.grade],
] as const;

function placeRows(
  { names }: StaffImportContext,
  shown: Membership | undefined,
  change: Partial<MembershipFields>,
): RowChange[] {
  if (!shown) return [];
  const rows = NAMED.filter(([, id]) => change[id] !== undefined && change[id] !== shown[id]).map(
    ([field, id]) => ({
      field,
      before: names.nameOf(shown[id]),
      after: names.nameOf(change[id] ?? null),
    }),
  );
  if (change.weeklyMinutes === undefined) return rows;
  const [before, after] = [shown.weeklyMinutes, change.weeklyMinutes].map((minutes) =>
    String(hoursOf(minutes)),
  );
  return [...rows, { field: 'weeklyHours', before: before ?? null, after: after ?? null }];
}

/** The same rule as for a single change; somebody who has left stays as they are altogether. */
function changedPlace(
  { effectiveFrom }: StaffImportContext,
  memberships: readonly Membership[],
  change: Omit<MembershipChange, 'from'>,
): { ok: true; memberships: Membership[] } | { ok: false; error: RowError } {
  const last = memberships.at(-1);
  const hasLeft = last !== undefined && last.through !== null && last.through < effectiveFrom;
  if (hasLeft) return { ok: false, error: rowError(null, 'has-left', { lastDay: last.through ?? '' }) };
  if (Object.keys(change).length === 0) return { ok: true, memberships: [...memberships] };
  const changed = changeMembership(memberships, { ...change, from: effectiveFrom });
  if (changed.ok) return { ok: true, memberships: changed.memberships };
  const error =
    changed.reason === 'before-hire'
      ? rowError(null, 'effective-before-hire', { effectiveFrom, hireDate: memberships[0]?.from ?? '' })
      : rowError(null, 'has-left', {
          lastDay: memberships.findLast(({ from }) => from <= effectiveFrom)?.through ?? '',
        });
  return { ok: false, error };
}
