import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CourseSeriesView, NeedsTopicView, TakeNeedsTopicRequest } from '@banke/contracts';
import { COURSE_MINUTES } from '@banke/domain/training';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { CoursesApi } from '../courses-api';

export interface TakeDialogData {
  topic: NeedsTopicView;
  take: (request: TakeNeedsTopicRequest) => Promise<void>;
}

const USUAL_MINUTES = 30;

/** A topic becomes a course in the making: where it belongs, and how long it is to be. */
@Component({
  selector: 'app-take-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.needs.takeOf', { name: data.topic.title })"
      [deed]="words.t('training.needs.take')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p class="faint">{{ words.t('training.needs.takeText') }}</p>
      <bk-field
        required
        [label]="words.t('training.needs.series')"
        [error]="submission.choiceErrorOf('seriesId')"
      >
        <select bkInput name="series" [(ngModel)]="seriesId">
          <option value="">{{ words.t('training.needs.chooseSeries') }}</option>
          @for (each of series(); track each.id) {
            <option [value]="each.id">{{ each.name }}</option>
          }
        </select>
      </bk-field>
      <bk-field [label]="words.t('training.needs.minutes')">
        <select bkInput name="minutes" [(ngModel)]="minutes">
          @for (each of lengths; track each) {
            <option [ngValue]="each">{{ formats.duration(each) }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
})
export class TakeDialog {
  private readonly api = inject(CoursesApi);

  protected readonly data = inject<TakeDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly lengths = COURSE_MINUTES;
  protected readonly series = signal<readonly CourseSeriesView[]>([]);
  protected readonly seriesId = signal('');
  protected readonly minutes = signal(USUAL_MINUTES);

  constructor() {
    void this.load();
  }

  protected async submit(): Promise<void> {
    const [seriesId, minutes] = [this.seriesId(), this.minutes()];
    if (await this.submission.done({ seriesId }, () => this.data.take({ seriesId, minutes })))
      this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      const { series } = await this.api.catalogue();
      this.series.set(series.filter(({ editable }) => editable));
    } catch {
      // Without a series nothing can be chosen, and the form says that something is missing.
    }
  }
}
