import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ActivityExtentQuery, ChangedActivityView, ChangeActivityRequest } from '@banke/contracts';
import {
  ACTIVITY_KINDS,
  arrangedWith,
  MOST_SEEN,
  workAs,
  type ActivityData,
  type ActivityKind,
} from '@banke/domain/roster';
import { Button, Field, FieldInput, Toasts } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { toApiProblem } from '../../http/api-problem';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { ActivitiesApi } from './activities-api';
import { ActivityFields } from './activity-fields';

export interface ActivityDialogData {
  activity: ActivityData;
  personId: string;
  name: string;
  /** Of the month as it was seen, with what was arranged together. */
  people: readonly { id: string; activities: readonly ActivityData[] }[];
}

const WHOM = ['person', 'everybody'] as const;
const WHEN = ['day', 'onwards'] as const;

/** Changes, moves or cancels one activity, and as much of what was arranged with it as somebody says. */
@Component({
  selector: 'app-activity-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActivityFields, Button, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="heading"
      [deed]="words.t('roster.activities.change')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field [label]="words.t('roster.activities.kind')">
        <select bkInput name="kind" [(ngModel)]="kind">
          @for (each of kinds; track each) {
            <option [value]="each">{{ words.t('roster.activity.' + each) }}</option>
          }
        </select>
      </bk-field>
      <app-activity-fields [kind]="kind()" [(from)]="from" [(to)]="to" [(work)]="work" [(note)]="note" />
      <div class="extent">
        <div role="radiogroup" [attr.aria-label]="words.t('roster.activities.whom.label')">
          @for (each of whoms; track each) {
            <label class="bk-check">
              <input type="radio" name="whom" [value]="each" [(ngModel)]="whom" />{{
                words.t('roster.activities.whom.' + each, { name: data.name })
              }}
            </label>
          }
        </div>
        <div role="radiogroup" [attr.aria-label]="words.t('roster.activities.when.label')">
          @for (each of whens; track each) {
            <label class="bk-check">
              <input type="radio" name="when" [value]="each" [(ngModel)]="when" />{{
                words.t('roster.activities.when.' + each)
              }}
            </label>
          }
        </div>
      </div>
      <button
        bkButton
        kind="danger"
        class="remove"
        type="button"
        [disabled]="submission.sending()"
        (click)="remove()"
      >
        {{ words.t('roster.activities.remove') }}
      </button>
    </form>
  `,
  styles: `
    .extent {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 var(--space-2);
      padding-top: var(--space-1);
      border-top: 1px solid var(--line);
    }
    .extent > div {
      display: grid;
    }
    .remove {
      justify-self: start;
    }
  `,
})
export class ActivityDialog {
  protected readonly data = inject<ActivityDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(ActivitiesApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemWords);
  private readonly fields = viewChild.required(ActivityFields);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly whoms = WHOM;
  protected readonly whens = WHEN;
  protected readonly kinds = ACTIVITY_KINDS;
  protected readonly kind = signal(this.data.activity.kind);
  protected readonly from = signal(this.data.activity.from);
  protected readonly to = signal(this.data.activity.to);
  protected readonly work = linkedSignal<ActivityKind, boolean>({
    source: this.kind,
    computation: (kind, before) =>
      workAs(kind, before ? { kind: before.source, work: before.value } : this.data.activity),
  });
  protected readonly note = signal(this.data.activity.note ?? '');
  protected readonly whom = signal<ActivityExtentQuery['whom']>('person');
  protected readonly when = signal<ActivityExtentQuery['when']>('day');
  protected readonly heading = this.words.t('roster.activities.of', {
    kind: this.words.t(`roster.activity.${this.data.activity.kind}`),
    name: this.data.name,
    day: this.formats.day(this.data.activity.day),
  });

  protected async submit(): Promise<void> {
    if (!this.fields().valid()) return;
    const { id, version, kind, from, to, work, note } = this.data.activity;
    const next = { kind: this.kind(), from: this.from(), to: this.to(), work: this.work() };
    const [extent, before] = [this.extent(), { kind, from, to, work, note }];
    let done: ChangedActivityView | undefined;
    const change = async () => {
      const seen = arrangedWith(this.data.people, this.data, extent);
      done = await this.api.change(id, {
        ...extent,
        ...next,
        note: this.note().trim() || null,
        version,
        seen,
      });
    };
    if (!(await this.submission.done({}, change)) || !done) return;
    const { alike, changed: seen } = done;
    if (!alike || seen.length > MOST_SEEN) return this.end('roster.activities.changed');
    this.ref.close();
    const back = { ...extent, ...before, version: done.version, seen };
    this.toasts.undoable(this.words.t('roster.activities.changed'), this.words.t('shell.undo'), () => {
      void this.putBack(id, back);
    });
  }

  protected async remove(): Promise<void> {
    const remove = () => this.api.remove(this.data.activity.id, this.extent());
    if (await this.submission.done({}, remove)) this.end('roster.activities.removed');
  }

  /** As it was, unless somebody has changed any of it since. */
  private async putBack(id: string, request: ChangeActivityRequest): Promise<void> {
    try {
      await this.api.change(id, request);
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }

  private extent(): ActivityExtentQuery {
    return { whom: this.whom(), when: this.when() };
  }

  private end(said: string): void {
    this.ref.close();
    this.toasts.done(this.words.t(said));
  }
}
