import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { EvaluatedPersonView, NextStepView } from '@banke/contracts';
import type { MonthGap, Obstacle } from '@banke/domain/evaluation';
import { Badge, Button, ConfirmDialog, type Confirmation, Dialogs } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AppealList } from './appeal-list';
import { AttendanceTable } from './attendance-table';
import { EntryList } from './entry-list';
import { FigureTable } from './figure-table';
import { MonthStore } from './month-store';
import { PreviewDialog } from './preview-dialog';
import { ReasonDialog, type ReasonAsked } from './reason-dialog';
import { ResultSheet } from './result-sheet';
import { ScoreTable } from './score-table';

const VIEWS = ['scores', 'figures', 'attendance', 'entries', 'appeals'] as const;
type View = (typeof VIEWS)[number];
const QUIET = ['return', 'reopen'];

/** A month of a department: its figures, what is missing, its results, and the steps that lead on. */
@Component({
  selector: 'app-evaluation-month-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppealList, AttendanceTable, Badge, Button, EntryList, FigureTable, ListBody, ScoreTable],
  providers: [MonthStore],
  templateUrl: './month-page.html',
  styleUrl: './month-page.css',
})
export class EvaluationMonthPage {
  private readonly dialogs = inject(Dialogs);
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(MonthStore);
  protected readonly views = VIEWS;
  protected readonly view = computed<View>(() => {
    const asked = this.place.param('view');
    const known = VIEWS.find((view) => view === asked);
    return known ?? (this.store.detail()?.calculation === 0 ? 'figures' : 'scores');
  });
  protected readonly steps = computed(() =>
    (this.store.detail()?.next ?? [])
      .filter(({ mine }) => mine)
      .map((next) => ({ ...next, quiet: QUIET.includes(next.step) || this.recalculates(next) })),
  );
  protected readonly waitsFor = computed(() => {
    const next = this.store.detail()?.next ?? [];
    return next.find(({ mine, step }) => !mine && !QUIET.includes(step))?.step;
  });
  protected readonly obstacles = computed(() => [
    ...new Set(
      this.steps()
        .filter(({ quiet }) => !quiet)
        .flatMap(({ obstacles }) => obstacles.map((obstacle) => this.obstacle(obstacle))),
    ),
  ]);
  protected readonly gaps = computed(() => (this.store.detail()?.gaps ?? []).map((gap) => this.gap(gap)));

  protected choose(view: View): void {
    this.place.change({ view }, { replace: true });
  }

  protected openResult(person: EvaluatedPersonView): void {
    const month = this.store.detail();
    if (month && month.calculation > 0)
      this.dialogs.openSheet(ResultSheet, { monthId: month.id, staffId: person.staffId, name: person.name });
  }

  protected async take({ step }: NextStepView): Promise<void> {
    if (step === 'calculate') {
      this.dialogs.open(PreviewDialog, { store: this.store }, { wide: true });
      return;
    }
    if (step === 'return' || step === 'reopen') {
      this.dialogs.open<unknown, ReasonAsked>(ReasonDialog, {
        heading: this.words.t(`evaluation.step.${step}`),
        text: this.words.t(`evaluation.confirm.${step}`),
        label: this.words.t('evaluation.reason'),
        deed: this.words.t(`evaluation.step.${step}`),
        send: (reason) =>
          step === 'return' ? this.store.approve(false, reason) : this.store.step(step, reason),
      });
      return;
    }
    const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: this.words.t(`evaluation.step.${step}`),
      text: [this.words.t(`evaluation.confirm.${step}`), ...this.gaps()].join('\n'),
      deed: this.words.t(`evaluation.step.${step}`),
      cancel: this.words.t('shell.cancel'),
      kind: 'primary',
    });
    if (!sure) return;
    await this.store.doing(async () => {
      await (step === 'approve' ? this.store.approve(true) : this.store.step(step));
      return undefined;
    });
  }

  /** Once calculated, calculating again is not the way on. */
  private recalculates({ step }: NextStepView): boolean {
    return (
      step === 'calculate' &&
      this.store.detail()?.outdated === false &&
      this.store.detail()?.state !== 'data-in'
    );
  }

  private obstacle(obstacle: Obstacle): string {
    const days = Object.entries(obstacle)
      .filter(([name]) => name === 'lastDay' || name === 'through')
      .map(([name, day]) => [name, this.formats.day(String(day))]);
    return this.words.t(`evaluation.obstacle.${obstacle.code}`, { ...obstacle, ...Object.fromEntries(days) });
  }

  private gap(gap: MonthGap): string {
    return this.words.t(`evaluation.gap.${gap.code}`, { ...gap });
  }
}
