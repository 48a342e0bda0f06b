import { AttendanceRecordEntity, insertMany, type Tx } from '@banke/database';
import type { LoadedMonth } from '../evaluation/load-month';
import { demoChance } from './demo-figures';
import { accountId, demoId } from './demo-id';

/** Every shift of the demo is eight hours of work. */
const WORK_MINUTES = 480;

/** The sheet of a month that is over: most people are never late, and nobody misses a shift. */
export async function seedDemoAttendance(
  tx: Tx,
  { month, lastDay, people }: LoadedMonth,
  at: Date,
): Promise<void> {
  const { departmentId, firstDay } = month;
  await insertMany(
    tx,
    AttendanceRecordEntity,
    people
      .filter(({ rosterDays }) => rosterDays > 0)
      .map(({ id: staffId, rosterDays }) => {
        const chance = demoChance(staffId, 'late', firstDay);
        const late = chance > 0.93 ? 2 : chance > 0.8 ? 1 : 0;
        const early = demoChance(staffId, 'early', firstDay) > 0.95 ? 1 : 0;
        const over = Math.round((demoChance(staffId, 'hours', firstDay) - 0.3) * 400);
        return {
          ...{ companyId: demoId('company'), departmentId, staffId, firstDay, lastDay, number: 1 },
          ...{ late, early, absences: 0, workedMinutes: Math.max(0, rosterDays * WORK_MINUTES + over) },
          ...{ source: 'imported' as const, accountId: accountId('supervisor'), at },
        };
      }),
  );
}
