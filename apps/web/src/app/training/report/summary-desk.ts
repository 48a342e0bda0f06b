import { Injectable, inject } from '@angular/core';
import { addMonths, dayNumber, monthAround, plainDateOf } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';
import type { TaughtHours, TrainingSums } from '@banke/domain/training';
import { Dialogs, Toasts } from '@banke/ui';
import { Tell } from '../../forms/tell';
import { ObligationsApi } from '../../obligations/obligations-api';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { PlanApi } from '../plan/plan-api';
import { SessionsApi } from '../sessions-api';
import { SummaryDialog, type SummaryDialogData } from './summary-dialog';
import { SummaryDraft } from './summary-draft';

/** Drafts the summary of a month and hands it in where the obligation of the 5th waits for it. */
@Injectable({ providedIn: 'root' })
export class SummaryDesk {
  private readonly obligations = inject(ObligationsApi);
  private readonly sessions = inject(SessionsApi);
  private readonly plans = inject(PlanApi);
  private readonly draft = inject(SummaryDraft);
  private readonly dialogs = inject(Dialogs);
  private readonly formats = inject(Formats);
  private readonly place = inject(Place);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  async open(...what: Parameters<SummaryDesk['show']>): Promise<void> {
    await this.tell.of(this.show(...what));
  }

  private async show(month: string, sums: TrainingSums, trainers: readonly TaughtHours[]): Promise<void> {
    const department = this.place.departmentId();
    const next = addMonths(month, 1);
    const { from, through } = monthAround(dayNumber(next));
    const [{ sessions }, { plans }, { obligations }] = await Promise.all([
      this.sessions.list({ from: plainDateOf(from), through: plainDateOf(through) }),
      this.plans.list(next),
      this.obligations.list({ whose: 'mine' }),
    ]);
    const due = obligations.find(
      ({ kind, departmentId, dueOn, state }) =>
        kind === 'training-summary-and-plan' &&
        // The one of a month is about the month before.
        dueOn.slice(0, 7) === next.slice(0, 7) &&
        isToDo(state) &&
        (department === undefined || departmentId === department),
    );
    this.dialogs.open<unknown, SummaryDialogData>(
      SummaryDialog,
      {
        text: this.draft.of({
          ...{ over: month.slice(0, 7), next: next.slice(0, 7), sums, trainers },
          sessions: sessions.filter((each) => department === undefined || each.departmentId === department),
          plans: plans.filter((each) => department === undefined || each.departmentId === department),
        }),
        due:
          due &&
          this.words.t('training.report.summary.due', {
            department: due.departmentName ?? '',
            day: this.formats.day(due.dueOn),
          }),
        handIn: async (note) => {
          if (!due) return;
          await this.obligations.handIn(due.id, { note, version: due.version });
          this.toasts.done(this.words.t('training.report.summary.done'));
        },
      },
      { wide: true },
    );
  }
}
