import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TrainingPlanLineView, TrainingPlanView } from '@banke/contracts';
import { shareOf, type PlanState } from '@banke/domain/training';
import { Badge, Button, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../../forms/tell';
import { ListBody } from '../../lists/list-body';
import { ReasonDialog, type ReasonAsked } from '../../evaluation/reason-dialog';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { SessionDialog, type SessionDialogData } from '../session-dialog';
import { SessionsApi } from '../sessions-api';
import { PlanDesk } from './plan-desk';
import { PlanLineDialog, type PlanLineDialogData } from './plan-line-dialog';
import { PlanStore } from './plan-store';

/** What is to be taught in a month, drafted from what speaks for it, handed in, and how much of it was held. */
@Component({
  selector: 'app-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.css',
})
export class PlanPage {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly sessions = inject(SessionsApi);
  private readonly desk = inject(PlanDesk);
  private readonly clock = inject(CompanyClock);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(PlanStore);
  protected readonly monthName = computed(() => this.formats.month(this.store.month()));

  /** Held ÷ planned in a few words. */
  protected execution({ held, planned, besides }: TrainingPlanView): string {
    const share = shareOf(held, planned);
    const percent = share === null ? '–' : this.formats.percent(share / 10_000);
    const said = this.words.t('training.plan.execution', { held, planned, share: percent });
    return besides === 0 ? said : `${said} · ${this.words.t('training.plan.besides', { n: besides })}`;
  }

  protected when({ day, wholeWeek }: TrainingPlanLineView): string {
    return wholeWeek
      ? this.words.t('training.plan.weekOf', { day: this.formats.date(day) })
      : this.formats.day(day);
  }

  protected heldOf({ arranged }: TrainingPlanLineView): number {
    return arranged.filter(({ held, cancelled }) => held && !cancelled).length;
  }

  protected draft(departmentId: string): void {
    void this.tell.of(this.store.draft(departmentId));
  }

  protected async step(plan: TrainingPlanView, to: PlanState): Promise<void> {
    if (to === 'draft' && plan.month <= this.clock.today()) {
      this.reopen(plan);
      return;
    }
    if ((await this.tell.of(this.store.step(plan, to))) && to === 'submitted')
      await this.tell.of(this.desk.handIn(plan));
  }

  /** Its month has begun: that wants a reason. */
  private reopen(plan: TrainingPlanView): void {
    this.dialogs.open<unknown, ReasonAsked>(ReasonDialog, {
      heading: this.words.t('training.plan.reopen'),
      text: this.words.t('training.plan.reopenText'),
      label: this.words.t('training.reason'),
      deed: this.words.t('training.plan.reopen'),
      send: (reason) => this.store.step(plan, 'draft', reason),
    });
  }

  protected edit(plan: TrainingPlanView, line?: TrainingPlanLineView): void {
    this.dialogs.open<unknown, PlanLineDialogData>(
      PlanLineDialog,
      { plan, line, save: (said) => this.store.change(plan, line?.id ?? null, said) },
      { wide: true },
    );
  }

  protected remove(plan: TrainingPlanView, { id }: TrainingPlanLineView): void {
    void this.tell.of(this.store.change(plan, id, null));
  }

  protected arrange(
    { departmentId }: TrainingPlanView,
    { courseId, trainerId, day }: TrainingPlanLineView,
  ): void {
    this.dialogs.open<unknown, SessionDialogData>(
      SessionDialog,
      {
        ...{ for: { departmentId, courseId, trainerId }, day },
        save: async (session) => {
          await this.sessions.arrange(session);
          await this.store.load();
        },
      },
      { wide: true },
    );
  }
}
