import { Injectable, inject } from '@angular/core';
import type { TrainingPlanView } from '@banke/contracts';
import { addMonths } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';
import { Dialogs, Toasts } from '@banke/ui';
import { ObligationsApi } from '../../obligations/obligations-api';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { SummaryDialog, type SummaryDialogData } from '../report/summary-dialog';
import { SummaryDraft } from '../report/summary-draft';

/** Hands the plan of a month in where an obligation waits for it: that of the 5th, or of the 28th before. */
@Injectable({ providedIn: 'root' })
export class PlanDesk {
  private readonly obligations = inject(ObligationsApi);
  private readonly draft = inject(SummaryDraft);
  private readonly dialogs = inject(Dialogs);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  /** Nothing happens where nothing waits. */
  async handIn(plan: TrainingPlanView): Promise<void> {
    const month = plan.month.slice(0, 7);
    const before = addMonths(plan.month, -1).slice(0, 7);
    const { obligations } = await this.obligations.list({ whose: 'mine' });
    const due = obligations.find(
      ({ kind, departmentId, dueOn, state }) =>
        isToDo(state) &&
        (departmentId === null || departmentId === plan.departmentId) &&
        ((kind === 'training-summary-and-plan' && dueOn.startsWith(month)) ||
          (kind === 'training-plan' && dueOn.startsWith(before))),
    );
    if (!due) return;
    this.dialogs.open<unknown, SummaryDialogData>(
      SummaryDialog,
      {
        heading: this.words.t('training.plan.handInHeading'),
        text: this.draft.planOf(month, [plan]),
        due: this.words.t('training.plan.due', {
          what: this.words.t(`codes.obligation.${due.kind ?? 'own'}`),
          day: this.formats.day(due.dueOn),
        }),
        handIn: async (note) => {
          await this.obligations.handIn(due.id, { note, version: due.version });
          this.toasts.done(this.words.t('training.plan.handedIn'));
        },
      },
      { wide: true },
    );
  }
}
