import type { PlainDate } from '@banke/domain/calendar';
import type { ParsedStaffRow, StaffRowValues } from './parse-staff-row';
import { planKnownPerson } from './plan-known-person';
import { planNewPerson } from './plan-new-person';
import type { KnownPerson, PlannedRow, RowPlan } from './planned-row';
import { rowError } from './row-code';
import type { StaffNames } from './staff-directory';

export interface StaffImportContext {
  /** Day from which changes to people hold whom the company knows; new ones begin on their hire date. */
  effectiveFrom: PlainDate;
  /** Those whose numbers stand in the file, by {@link employeeNumberKey}. */
  people: ReadonlyMap<string, KnownPerson>;
  names: StaffNames;
  /** Whether whoever imports may put somebody there. */
  reaches(place: { departmentId: string; teamId: string | null }): boolean;
}

/** KF001 and kf001 are one number. */
export function employeeNumberKey(employeeNumber: string): string {
  return employeeNumber.toLowerCase();
}

/**
 * Tells of one row after the other what it would do: give them in the order of the file. A number decides who is meant;
 * blank cells say nothing; a number that stands twice is an error where it stands again. The same rows and the same
 * state give the same plan, so a plan can be made again and compared before it is carried out.
 */
export function staffImportPlanner(context: StaffImportContext): (row: ParsedStaffRow) => PlannedRow {
  const seen = new Map<string, number>();
  return (parsed) => {
    const { row, says, errors } = parsed;
    const known = personOf(context, says);
    const plan = withErrors(planRow(context, says, known), errors);
    const subject = {
      row,
      employeeNumber: says.employeeNumber ?? null,
      name: says.name ?? (known?.withinReach ? known.name : null),
    };
    const twin =
      says.employeeNumber === undefined ? undefined : seen.get(employeeNumberKey(says.employeeNumber));
    if (says.employeeNumber === undefined) return { ...subject, ...plan };
    if (twin !== undefined)
      return {
        ...subject,
        ...withErrors(plan, [rowError('employeeNumber', 'duplicate-in-file', { row: twin })]),
      };
    seen.set(employeeNumberKey(says.employeeNumber), row);
    return { ...subject, ...plan };
  };
}

function personOf(
  { people }: StaffImportContext,
  { employeeNumber }: StaffRowValues,
): KnownPerson | undefined {
  return employeeNumber === undefined ? undefined : people.get(employeeNumberKey(employeeNumber));
}

function planRow(context: StaffImportContext, says: StaffRowValues, known: KnownPerson | undefined): RowPlan {
  if (says.employeeNumber === undefined)
    return { outcome: 'error', errors: [rowError('employeeNumber', 'required')] };
  return known ? planKnownPerson(context, known, says) : planNewPerson(context, says.employeeNumber, says);
}

/** Cells that could not be read come first; a field that is wrong there is not also missing. */
function withErrors(plan: RowPlan, errors: readonly ReturnType<typeof rowError>[]): RowPlan {
  if (errors.length === 0) return plan;
  const wrong = new Set(errors.map(({ field }) => field));
  const further = plan.outcome === 'error' ? plan.errors : [];
  return {
    outcome: 'error',
    errors: [...errors, ...further.filter(({ field, code }) => code !== 'required' || !wrong.has(field))],
  };
}
