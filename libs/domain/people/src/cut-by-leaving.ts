import type { PlainDate } from '@banke/domain/calendar';
import type { Role } from './role';

interface Dated {
  /** Days, both included; `through` null: open. */
  from: PlainDate;
  through: PlainDate | null;
}

/** The parts after the last day of what somebody had: as they were, for the case that the person stays after all. */
export interface CutByLeaving {
  memberships: (Dated & {
    departmentId: string;
    teamId: string | null;
    postId: string | null;
    gradeId: string | null;
    weeklyMinutes: number;
  })[];
  secondments: (Dated & {
    id: string;
    departmentId: string;
    teamId: string | null;
    reason: string | null;
  })[];
  grants: (Dated & { role: Role; departmentId: string | null; teamId: string | null })[];
}
