import { holdRosters, type Tx } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { isOpenForEditing } from '@banke/domain/roster';
import { refused } from '../common/problems/app-error';

/** What is handed in, approved or closed stays as it was looked at, with all that people have beside their shifts. */
export async function refuseLockedDays(
  tx: Tx,
  departmentId: string,
  days: readonly PlainDate[],
): Promise<void> {
  const locked = (await holdRosters(tx, departmentId, days)).find(({ state }) => !isOpenForEditing(state));
  if (locked) throw refused('roster.days-locked', { day: locked.day, month: locked.day.slice(0, 7) });
}
