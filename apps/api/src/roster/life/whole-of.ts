import { WHOLE_COMPANY } from '@banke/domain/people';
import type { MonthReader } from '../roster-month.service';

/** For checks of a roster that is locked and in sight already; what they read is told to nobody. */
export function wholeOf({ companyId }: { companyId: string }): MonthReader {
  return { companyId, reach: WHOLE_COMPANY, edits: { company: false, departmentIds: [], teamIds: [] } };
}
