import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { TrainingSessionView } from '@banke/contracts';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { StaffApi } from '../people/staff/staff-api';
import { Words } from '../words/words';
import { TagChoice } from './tag-choice';

export interface SeatPeopleDialogData {
  session: TrainingSessionView;
  seat: (staffIds: readonly string[]) => Promise<void>;
}

/** People of the department who are not on the list yet; how many of them will wait is said before. */
@Component({
  selector: 'app-seat-people-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, FormsModule, TagChoice],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.session.addHeading', { name: data.session.title })"
      [deed]="words.t('training.session.add')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <app-tag-choice
        [label]="words.t('training.session.people')"
        [options]="options()"
        [error]="submission.choiceErrorOf('staffIds')"
        [(chosen)]="staffIds"
      />
      <p class="faint" role="status">
        {{ words.t('training.session.free', { n: free() }) }}
        @if (waits() > 0) {
          {{ words.t('training.session.willWait', { n: waits() }) }}
        }
      </p>
    </form>
  `,
})
export class SeatPeopleDialog {
  private readonly api = inject(StaffApi);
  private readonly staff = signal<readonly { id: string; name: string }[]>([]);

  protected readonly data = inject<SeatPeopleDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly staffIds = signal<readonly string[]>([]);
  protected readonly options = computed(() => {
    const there = new Set(this.data.session.seats.map(({ staffId }) => staffId));
    return this.staff().filter(({ id }) => !there.has(id));
  });
  protected readonly free = computed(() => {
    const { capacity, seated, waiting } = this.data.session;
    return waiting > 0 ? 0 : capacity - seated;
  });
  protected readonly waits = computed(() => Math.max(0, this.staffIds().length - this.free()));

  constructor() {
    void this.load();
  }

  protected async submit(): Promise<void> {
    const chosen = this.staffIds();
    const required = { staffIds: chosen.join('') };
    if (await this.submission.done(required, () => this.data.seat(chosen))) this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      const department = this.data.session.departmentId;
      this.staff.set((await this.api.page({ department, limit: 500 })).staff);
    } catch {
      // Without people nobody can be chosen, and the form says that somebody is missing.
    }
  }
}
