import { holdRosterStates, type Tx } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { isOpenForEditing } from '@banke/domain/roster';
import { refused } from '../common/problems/app-error';

/** What is handed in, approved or closed stays as it was looked at, with all that people have beside their shifts. */
export async function refuseLockedDays(
  tx: Tx,
  departmentId: string,
  days: readonly PlainDate[],
): Promise<void> {
  const states = await holdRosterStates(tx, departmentId, days);
  if (!states.every(isOpenForEditing)) throw refused('roster.not-editable');
}
