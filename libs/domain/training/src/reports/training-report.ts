import type { PlainDate } from '@banke/domain/calendar';
import { planExecution, type PlannedLine } from '../plans/plan';
import { satisfactionOf, satisfactionOver, type Satisfaction } from '../sessions/satisfaction';

/** A session as it counts in a report. */
export interface ReportedSession {
  courseId: string;
  departmentId: string;
  departmentName: string;
  trainerId: string;
  trainerName: string;
  day: PlainDate;
  from: number;
  to: number;
  held: boolean;
  /** Null: not cancelled. */
  cancelledBecause: string | null;
  scores: readonly number[];
}

/** The people of a department in a month. */
export interface ReportedPeople {
  /** Its first day. */
  month: PlainDate;
  departmentId: string;
  departmentName: string;
  /** In employment. */
  people: number;
  /** Of those, who attended a session or completed a course in the month. */
  trained: number;
  overdue: number;
}

/** The plan a department handed in for a month. */
export interface ReportedPlan {
  /** Its first day. */
  month: PlainDate;
  departmentId: string;
  departmentName: string;
  lines: readonly PlannedLine[];
}

/** What can be summed over departments. */
export interface TrainingSums {
  people: number;
  trained: number;
  planned: number;
  held: number;
  satisfaction: Satisfaction;
  overdue: number;
}

export interface DepartmentTraining extends TrainingSums {
  departmentId: string;
  departmentName: string;
}

export interface TaughtHours {
  departmentId: string;
  trainerId: string;
  trainerName: string;
  sessions: number;
  minutes: number;
}

export interface MonthTraining {
  month: PlainDate;
  departments: DepartmentTraining[];
  /** One line for each department somebody taught in. */
  trainers: TaughtHours[];
}

/** Hundredths of a percent; null without a whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

/** Months by their first days, each with every department that had people or sessions in it. */
export function trainingReport(
  months: readonly PlainDate[],
  people: readonly ReportedPeople[],
  sessions: readonly ReportedSession[],
  plans: readonly ReportedPlan[] = [],
): MonthTraining[] {
  return months.map((month) => {
    const planned = plans.filter((plan) => plan.month === month);
    const here = people.filter((each) => each.month === month);
    const within = sessions.filter(({ day }) => day.slice(0, 7) === month.slice(0, 7));
    const names = new Map(
      [...planned, ...within, ...here].map((each) => [each.departmentId, each.departmentName]),
    );
    return {
      month,
      departments: [...names].map(([departmentId, departmentName]) => ({
        ...{ departmentId, departmentName },
        ...departmentSums(
          here.find((each) => each.departmentId === departmentId),
          within.filter((each) => each.departmentId === departmentId),
          planned.find((each) => each.departmentId === departmentId),
        ),
      })),
      trainers: taughtHours(within),
    };
  });
}

/** Sums over departments; shares are taken of the sums, never averaged. */
export function sumTraining(parts: readonly TrainingSums[]): TrainingSums {
  const sum = (of: (part: TrainingSums) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    people: sum(({ people }) => people),
    trained: sum(({ trained }) => trained),
    planned: sum(({ planned }) => planned),
    held: sum(({ held }) => held),
    satisfaction: satisfactionOver(parts.map(({ satisfaction }) => satisfaction)),
    overdue: sum(({ overdue }) => overdue),
  };
}

/** Each trainer once, over departments; who taught longest comes first. */
export function sumTaught(lines: readonly TaughtHours[]): TaughtHours[] {
  const byTrainer = new Map<string, TaughtHours>();
  for (const line of lines) {
    const { sessions, minutes } = byTrainer.get(line.trainerId) ?? { sessions: 0, minutes: 0 };
    byTrainer.set(line.trainerId, {
      ...line,
      sessions: sessions + line.sessions,
      minutes: minutes + line.minutes,
    });
  }
  return [...byTrainer.values()].sort((a, b) => b.minutes - a.minutes);
}

const took = ({ held, cancelledBecause }: ReportedSession) => held && cancelledBecause === null;

/** Without a plan that was handed in, what was arranged was planned, and what was cancelled too. */
function departmentSums(
  people: ReportedPeople | undefined,
  sessions: readonly ReportedSession[],
  plan: ReportedPlan | undefined,
): TrainingSums {
  const held = sessions.filter(took);
  const execution = plan && planExecution(plan.lines, sessions);
  return {
    people: people?.people ?? 0,
    trained: people?.trained ?? 0,
    planned: execution?.planned ?? sessions.length,
    held: execution?.held ?? held.length,
    satisfaction: satisfactionOver(held.map(({ scores }) => satisfactionOf(scores))),
    overdue: people?.overdue ?? 0,
  };
}

function taughtHours(sessions: readonly ReportedSession[]): TaughtHours[] {
  const lines = sessions.filter(took).map(({ departmentId, trainerId, trainerName, from, to }) => ({
    ...{ departmentId, trainerId, trainerName, sessions: 1, minutes: to - from },
  }));
  const departments = new Set(lines.map(({ departmentId }) => departmentId));
  return [...departments].flatMap((id) => sumTaught(lines.filter(({ departmentId }) => departmentId === id)));
}
