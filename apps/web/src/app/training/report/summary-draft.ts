import { Injectable, inject } from '@angular/core';
import type { TrainingPlanView, TrainingSessionView } from '@banke/contracts';
import { shareOf, type TaughtHours, type TrainingSums } from '@banke/domain/training';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { SessionWords } from '../session-words';

/** What an obligation can hold. */
export const SUMMARY_MAX = 500;

export interface SummaryFigures {
  /** `2026-10`: summed up. */
  over: string;
  /** `2026-11`: planned. */
  next: string;
  sums: TrainingSums;
  trainers: readonly TaughtHours[];
  /** Of the month planned, in order of time. */
  sessions: readonly TrainingSessionView[];
  /** For the month planned; where there are any, they are told instead of the sessions. */
  plans?: readonly TrainingPlanView[];
}

/** The summary of a month and the plan of the next in Markdown, to be worked over by a person. */
@Injectable({ providedIn: 'root' })
export class SummaryDraft {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly said = inject(SessionWords);

  of({ over, next, sums, trainers, sessions, plans = [] }: SummaryFigures): string {
    const { t } = this.words;
    const percent = (part: number, whole: number) => this.percent(shareOf(part, whole));
    const planned = sessions.filter(({ cancelledBecause }) => cancelledBecause === null);
    const head = [
      `## ${t('training.report.summary.over', { month: this.formats.month(over) })}`,
      `- ${t('training.report.summary.execution', { planned: sums.planned, held: sums.held, share: percent(sums.held, sums.planned) })}`,
      `- ${t('training.report.summary.coverage', { people: sums.people, trained: sums.trained, share: percent(sums.trained, sums.people) })}`,
      `- ${this.satisfaction(sums)}`,
      ...trainers.slice(0, 3).map((each) => `- ${this.taught(each)}`),
      `- ${t('training.report.summary.overdue', { n: sums.overdue })}`,
    ];
    if (plans.length > 0) return this.cut([...head, this.planOf(next, plans)].join('\n'));
    const plan = [
      `## ${t('training.report.summary.next', { month: this.formats.month(next) })}`,
      `- ${t('training.report.summary.planned', { n: planned.length })}`,
    ];
    return planned.reduce(
      (text, session) => {
        const line = `\n- ${this.formats.day(session.day)} ${this.said.hours(session)} ${session.title} · ${session.trainerName}`;
        return text.length + line.length > SUMMARY_MAX ? text : text + line;
      },
      [...head, ...plan].join('\n'),
    );
  }

  /** What is planned for a month, a line for each course, as far as there is room. */
  planOf(month: string, plans: readonly TrainingPlanView[]): string {
    const planned = plans.reduce((sum, plan) => sum + plan.planned, 0);
    const head = [
      `## ${this.words.t('training.report.summary.next', { month: this.formats.month(month) })}`,
      `- ${this.words.count('training.plan.total', planned)}`,
    ];
    const lines = plans
      .flatMap((plan) => plan.lines)
      .map(({ day, title, sessions, trainerName }) =>
        [`- ${this.formats.date(day)} ${title} × ${String(sessions)}`, trainerName]
          .filter(Boolean)
          .join(' · '),
      );
    return this.cut([...head, ...lines].join('\n'));
  }

  /** To what an obligation can hold, without half a line. */
  private cut(text: string): string {
    if (text.length <= SUMMARY_MAX) return text;
    return text.slice(0, text.lastIndexOf('\n', SUMMARY_MAX));
  }

  private satisfaction({ satisfaction: { n, share } }: TrainingSums): string {
    return share === null
      ? this.words.t('training.report.summary.noSatisfaction')
      : this.words.t('training.report.summary.satisfaction', { n, share: this.percent(share) });
  }

  private taught({ trainerName, sessions, minutes }: TaughtHours): string {
    const hours = this.formats.duration(minutes);
    return this.words.t('training.report.summary.taught', { name: trainerName, sessions, hours });
  }

  private percent(share: number | null): string {
    return share === null ? '–' : this.formats.percent(share / 10_000);
  }
}
