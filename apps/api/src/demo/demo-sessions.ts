import type {
  ActivityEntity,
  TrainingAnswerEntity,
  TrainingSeatEntity,
  TrainingSessionEntity,
} from '@banke/database';
import type { Attendance } from '@banke/domain/training';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId } from './demo-id';
import { staffId } from './demo-records';

interface DemoSession {
  title: string;
  /** From today. */
  inDays: number;
  from: number;
  to: number;
  trainer: string;
  capacity: number;
  room: string | null;
  link?: string;
  /** In the order they asked. */
  names: readonly string[];
  /** Of those whose coming is written down, in the same order; left out: it is to come. */
  came?: readonly Attendance[];
  /** 1 to 5 each; below five answers nobody sees them. */
  scores?: readonly number[];
  cancelled?: string;
}

const FEW = ['present', 'present', 'late', 'present', 'excused'] as const;
const MANY = ['present', 'present', 'present', 'late', 'present', 'present', 'absent', 'present'] as const;
const PRESALES = ['陈思远', '王梓萱', '李浩然', '张雨晴', '刘子涵', '曾雨桐', '吴俊杰', '赵明轩'];

/** Before the shift, so that nobody is missing at the desk. */
const SESSIONS: readonly DemoSession[] = [
  {
    ...{
      title: '服务用语规范',
      inDays: -24,
      from: 480,
      to: 510,
      trainer: 'trainer',
      capacity: 12,
      room: '二楼培训室',
    },
    ...{ names: PRESALES, came: MANY, scores: [5, 5, 4, 5, 5, 4, 5] },
  },
  {
    ...{
      title: '营销五部曲（一）抓开场',
      inDays: -17,
      from: 480,
      to: 540,
      trainer: 'trainer',
      capacity: 10,
      room: '二楼培训室',
    },
    ...{ names: PRESALES, came: MANY, scores: [5, 4, 5, 3, 5, 4] },
  },
  {
    ...{
      title: 'MOT服务技巧',
      inDays: -4,
      from: 480,
      to: 540,
      trainer: 'supervisor',
      capacity: 10,
      room: '二楼培训室',
    },
    ...{ names: ['林晓雨', ...PRESALES.slice(0, 4)], came: FEW, scores: [5, 4, 5] },
  },
  {
    ...{
      title: '投诉分类与处理时限',
      inDays: -2,
      from: 480,
      to: 510,
      trainer: 'trainer',
      capacity: 8,
      room: '会议室 A',
    },
    ...{ names: PRESALES.slice(0, 3), cancelled: '讲师临时出差，改期另行通知' },
  },
  {
    ...{
      title: '接听与拨打电话',
      inDays: 3,
      from: 480,
      to: 540,
      trainer: 'trainer',
      capacity: 4,
      room: '二楼培训室',
    },
    names: ['林晓雨', '陈思远', '李浩然', '张雨晴', '刘子涵', '曾雨桐'],
  },
  {
    ...{
      title: '营销五部曲（三）挖需求',
      inDays: 6,
      from: 480,
      to: 540,
      trainer: 'trainer',
      capacity: 3,
      room: null,
    },
    ...{ link: 'https://meeting.example.com/banke-demo', names: ['王梓萱', '陈思远', '曾雨桐', '林晓雨'] },
  },
  {
    ...{
      title: '退换货政策',
      inDays: 10,
      from: 480,
      to: 510,
      trainer: 'supervisor',
      capacity: 12,
      room: '会议室 A',
    },
    names: ['吴俊杰', '赵明轩'],
  },
];

/** Sessions held, cancelled and to come, with who sits, who waits, who came and what they thought; all invented. */
export function demoSessions(calendar: DemoCalendar): {
  sessions: TrainingSessionEntity[];
  seats: Omit<TrainingSeatEntity, 'place'>[];
  answers: TrainingAnswerEntity[];
  activities: ActivityEntity[];
} {
  const companyId = demoId('company');
  const all = SESSIONS.map((session) => {
    const { title, inDays, from, to, names, came, cancelled } = session;
    const id = demoId(`session ${title}`);
    const [day, minutes] = [calendar.inDays(inDays), `[${from},${to})`];
    const createdAt = calendar.morningOf(calendar.inDays(Math.min(inDays, 0) - 5));
    const seated = cancelled === undefined ? names.slice(0, session.capacity) : [];
    return {
      session: {
        ...{ companyId, id, departmentId: departmentId('service'), courseId: demoId(`course ${title}`) },
        ...{
          trainerId: accountId(session.trainer),
          day,
          minutes,
          room: session.room,
          link: session.link ?? null,
        },
        ...{ capacity: session.capacity, note: null, version: 1, createdAt },
        heldAt: came ? calendar.morningOf(day) : null,
        cancelledAt: cancelled === undefined ? null : calendar.morningOf(calendar.inDays(inDays - 1)),
        cancelledBecause: cancelled ?? null,
      },
      seats: names.map((name, index) => ({
        ...{
          companyId,
          sessionId: id,
          staffId: staffId(name),
          attendance: came?.[index] ?? null,
          brought: null,
        },
        state: index < session.capacity ? ('seated' as const) : ('waiting' as const),
        // Who is asked for an answer in the demo has not given one.
        answered: session.scores !== undefined && name !== '林晓雨',
      })),
      answers: (session.scores ?? []).map((score, index) => ({
        ...{
          companyId,
          id: demoId(`answer ${title} ${String(index)}`),
          sessionId: id,
          score,
          useful: score > 3,
        },
      })),
      activities: seated.map((name) => ({
        ...{
          companyId,
          id: demoId(`session ${title} ${name}`),
          seriesId: id,
          staffId: staffId(name),
          day,
          minutes,
        },
        ...{ departmentId: departmentId('service'), kind: 'training' as const, work: true, note: title },
        ...{ createdBy: null, createdAt, version: 1 },
      })),
    };
  });
  return {
    sessions: all.map(({ session }) => session),
    seats: all.flatMap(({ seats }) => seats),
    answers: all.flatMap(({ answers }) => answers),
    activities: all.flatMap(({ activities }) => activities),
  };
}
