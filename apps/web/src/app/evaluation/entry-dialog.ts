import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ViolationClass } from '@banke/domain/evaluation';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { MonthStore } from './month-store';

const POINTS = /^[+-]?\d{1,3}(\.\d{1,2})?$/;

/** One addition to or deduction from somebody’s score. */
@Component({
  selector: 'app-entry-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('evaluation.entries.new')"
      [deed]="words.t('evaluation.entries.add')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('evaluation.column.person')"
        [error]="submission.errorOf('staffId')"
      >
        <select bkInput name="staffId" [(ngModel)]="staffId">
          <option value="">{{ words.t('evaluation.choose') }}</option>
          @for (person of people; track person.staffId) {
            <option [value]="person.staffId">{{ person.name }}</option>
          }
        </select>
      </bk-field>
      <bk-field required [label]="words.t('evaluation.entries.day')" [error]="submission.errorOf('day')">
        <input bkInput type="date" name="day" [min]="first" [(ngModel)]="day" />
      </bk-field>
      <bk-field
        required
        [label]="words.t('evaluation.entries.points')"
        [error]="wrong() ? words.t('evaluation.entries.pointsWrong') : submission.errorOf('points')"
      >
        <input bkInput name="points" autocomplete="off" [(ngModel)]="points" />
      </bk-field>
      <bk-field [label]="words.t('evaluation.entries.violation')">
        <select bkInput name="violation" [(ngModel)]="violation">
          <option value="">{{ words.t('evaluation.violation.none') }}</option>
          @for (each of classes; track each) {
            <option [value]="each">{{ words.t('evaluation.violation.' + each) }}</option>
          }
        </select>
      </bk-field>
      <bk-field required [label]="words.t('evaluation.entries.title')" [error]="submission.errorOf('title')">
        <input bkInput name="title" maxlength="200" autocomplete="off" [(ngModel)]="title" />
      </bk-field>
    </form>
  `,
})
export class EntryDialog {
  private readonly store = inject<{ store: MonthStore }>(DIALOG_DATA).store;
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly people = this.store.posts().flatMap(({ people }) => people);
  protected readonly classes: readonly ViolationClass[] = ['heavy', 'medium', 'light'];
  protected readonly first = this.store.detail()?.firstDay ?? '';
  protected readonly staffId = signal('');
  protected readonly day = signal(this.first);
  protected readonly points = signal('');
  protected readonly violation = signal<ViolationClass | ''>('');
  protected readonly title = signal('');
  protected readonly wrong = computed(() => this.points() !== '' && !POINTS.test(this.points().trim()));

  protected async submit(): Promise<void> {
    if (this.wrong()) return;
    const [staffId, day, title] = [this.staffId(), this.day(), this.title()];
    const points = Math.round(Number(this.points()) * 100);
    const required = { staffId, day, title, points: this.points() };
    const request = { staffId, day, title, points, violation: this.violation() || null };
    if (await this.submission.done(required, () => this.store.addEntry(request))) this.ref.close();
  }
}
