import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { RosterDeed } from '@banke/domain/roster';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { PendingList } from './pending-list';
import type { StepWords } from './roster-life-api';
import type { RosterLifeStore } from './roster-life-store';
import { StepChecks, type CheckPlace } from './step-checks';

export interface StepData {
  store: RosterLifeStore;
  deed: RosterDeed;
  /** Leads to what a check found. */
  show: (place: CheckPlace) => void;
}

const CHECKED: readonly RosterDeed[] = ['submit', 'approve', 'publish', 'plan-publication', 'amend', 'close'];
const COMMENTED: readonly RosterDeed[] = ['submit', 'approve', 'return'];
const REASONED: readonly RosterDeed[] = ['amend', 'reopen'];

/** Before a step: what it does, what one should know first, and the words that go with it. */
@Component({
  selector: 'app-step-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule, PendingList, StepChecks],
  templateUrl: './step-dialog.html',
  styleUrl: './step-dialog.css',
})
export class StepDialog {
  protected readonly data = inject<StepData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly store = this.data.store;
  protected readonly deed = this.data.deed;
  protected readonly submission = new Submission();
  protected readonly comment = signal('');
  protected readonly reason = signal('');
  protected readonly day = signal('');
  protected readonly time = signal('09:00');

  protected readonly checked = CHECKED.includes(this.deed);
  protected readonly commented = COMMENTED.includes(this.deed);
  protected readonly reasoned = REASONED.includes(this.deed);
  protected readonly planned = this.deed === 'plan-publication';
  protected readonly remarks = computed(() => (this.deed === 'return' ? this.store.openComments() : []));
  /** What came along with the roster, for whoever decides on it. */
  protected readonly submitted = computed(() => {
    const last = this.store.life()?.steps.at(-1);
    return last?.step === 'submitted' && last.comment !== null ? last : undefined;
  });
  protected readonly unconfirmed = computed(() => this.store.life()?.unconfirmed ?? 0);

  protected lead(place: CheckPlace): void {
    this.ref.close();
    this.data.show(place);
  }

  protected async submit(): Promise<void> {
    const comment = this.comment().trim();
    const reason = this.reason().trim();
    const [day, time] = [this.day(), this.time()];
    const said: StepWords = {
      ...(this.commented && comment !== '' && { comment }),
      ...(this.reasoned && { reason }),
      ...(this.planned && { day, time }),
    };
    const required = { ...(this.reasoned && { reason }), ...(this.planned && { day, time }) };
    if (await this.submission.done(required, () => this.store.take(this.deed, said))) this.ref.close();
  }
}
