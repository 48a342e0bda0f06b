import type {
  TrainingPlanEntity,
  TrainingPlanLineEntity,
  TrainingPlanSubmissionEntity,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import type { PlanOrigin } from '@banke/domain/training';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId } from './demo-id';

interface DemoLine {
  title: string;
  origin: PlanOrigin;
  /** Week of the month, from 0. */
  week: number;
  sessions: number;
  people: number;
  trainer: string | null;
  /** Is in the library. */
  course: boolean;
  note?: string;
}

const LINES: readonly DemoLine[] = [
  {
    ...{ title: '投诉分类与处理时限', origin: 'assignment', week: 2, sessions: 1, people: 12 },
    ...{ trainer: 'trainer', course: true },
  },
  {
    ...{ title: 'MOT服务技巧', origin: 'expiry', week: 2, sessions: 2, people: 15 },
    ...{ trainer: 'supervisor', course: true, note: '售前、售后各一场' },
  },
  {
    ...{ title: '快捷话术', origin: 'assignment', week: 3, sessions: 1, people: 10 },
    ...{ trainer: 'trainer', course: true },
  },
  {
    ...{ title: '直播间常见问题', origin: 'request', week: 3, sessions: 1, people: 8 },
    ...{ trainer: null, course: false },
  },
];

/** What the service department planned for the month the demo is made in; all invented. */
export function demoPlans(calendar: DemoCalendar): {
  plan: TrainingPlanEntity;
  lines: TrainingPlanLineEntity[];
  submission: TrainingPlanSubmissionEntity;
} {
  const companyId = demoId('company');
  const month = `${calendar.today.slice(0, 7)}-01`;
  const planId = demoId('training plan');
  const made = calendar.morningOf(month);
  const lines = LINES.map(({ title, week, trainer, course, note, ...line }) => ({
    ...{ companyId, id: demoId(`plan line ${title}`), planId, title, ...line },
    courseId: course ? demoId(`course ${title}`) : null,
    ...{ day: addDays(month, week * 7 + 2), wholeWeek: true, note: note ?? null },
    trainerId: trainer === null ? null : accountId(trainer),
  }));
  return {
    plan: {
      ...{ companyId, id: planId, departmentId: departmentId('service'), month, version: 2 },
      ...{ state: 'submitted', submittedAt: made, submittedBy: accountId('trainer') },
      ...{ createdBy: accountId('trainer'), createdAt: made },
    },
    lines,
    submission: {
      ...{ companyId, planId, number: 1, onDay: month, accountId: accountId('trainer'), at: made },
      lines: lines.map(({ courseId, sessions, day, people }) => ({ courseId, sessions, day, people })),
    },
  };
}
