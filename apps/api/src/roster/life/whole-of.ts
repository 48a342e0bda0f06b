import type { MonthReader } from '../roster-month.service';

const WHOLE = { company: true, departmentIds: [], teamIds: [] };

/** For checks of a roster that is locked and in sight already; what they read is told to nobody. */
export function wholeOf({ companyId }: { companyId: string }): MonthReader {
  return { companyId, reach: WHOLE, edits: { company: false, departmentIds: [], teamIds: [] } };
}
