import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ChangeNeedsSurveyRequest, NeedsSurveyView, OpenNeedsSurveyRequest } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';
import {
  NEEDS_METHODS,
  NEEDS_PICKS,
  NEEDS_PROPOSES,
  NEEDS_WHOLE,
  type NeedsMethod,
} from '@banke/domain/training';
import { DateInput, Field, FieldInput, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Unsaved } from '../../forms/unsaved';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { AssigningPlaces } from '../assigning-places';

export type NeedsSurveyDialogData =
  | { open: (request: OpenNeedsSurveyRequest) => Promise<void> }
  | { survey: NeedsSurveyView; change: (request: ChangeNeedsSurveyRequest) => Promise<void> };

const OPEN_DAYS = 14;
const PERCENT = NEEDS_WHOLE / 100;
const DEFAULTS = { picks: 3, proposes: 2, surveyWeight: 5000, wishesWeight: 3000, directionWeight: 2000 };

/** Which department is asked, until when, how, and how what is said is put together. */
@Component({
  selector: 'app-needs-survey-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './survey-dialog.html',
})
export class SurveyDialog implements Leavable {
  protected readonly data = inject<NeedsSurveyDialogData>(DIALOG_DATA);
  protected readonly places = inject(AssigningPlaces);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  private readonly today = inject(CompanyClock).today();

  protected readonly known = 'survey' in this.data ? this.data.survey : undefined;
  private readonly before = this.known ?? DEFAULTS;
  protected readonly methods = NEEDS_METHODS;
  protected readonly picksRange = NEEDS_PICKS;
  protected readonly proposesRange = NEEDS_PROPOSES;
  protected readonly department = signal(this.places.departments()[0]?.id ?? '');
  /** Next year is asked about in the second half of this one. */
  protected readonly year = signal(Number(this.today.slice(0, 4)) + (this.today.slice(5) >= '07' ? 1 : 0));
  protected readonly opensOn = signal(this.known?.opensOn ?? this.today);
  protected readonly closesOn = signal(this.known?.closesOn ?? addDays(this.today, OPEN_DAYS));
  protected readonly method = signal<NeedsMethod>(this.known?.method ?? 'order');
  protected readonly picks = signal(this.before.picks);
  protected readonly proposes = signal(this.before.proposes);
  protected readonly surveyPercent = signal(this.before.surveyWeight / PERCENT);
  protected readonly wishesPercent = signal(this.before.wishesWeight / PERCENT);
  protected readonly directionPercent = signal(this.before.directionWeight / PERCENT);
  /** One topic a line. */
  protected readonly topics = signal('');
  protected readonly sum = computed(
    () => this.surveyPercent() + this.wishesPercent() + this.directionPercent(),
  );
  /** How people answer stays once the first has. */
  protected readonly fixed = this.known !== undefined && this.known.answered > 0;

  /** What is changed after it closed wants a reason. */
  protected readonly closed = this.known?.standing === 'closed';
  protected readonly reason = signal('');

  private readonly terms = computed(() => ({
    ...{ opensOn: this.opensOn(), closesOn: this.closesOn(), method: this.method() },
    ...{ picks: this.picks(), proposes: this.proposes() },
    surveyWeight: Math.round(this.surveyPercent() * PERCENT),
    wishesWeight: Math.round(this.wishesPercent() * PERCENT),
    directionWeight: Math.round(this.directionPercent() * PERCENT),
  }));
  private readonly unsaved = new Unsaved(() => {
    return [this.terms(), this.department(), this.year(), this.topics(), this.reason()];
  });

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  protected async submit(): Promise<void> {
    const terms = this.terms();
    const required = { opensOn: terms.opensOn, closesOn: terms.closesOn };
    const { data } = this;
    const send = () =>
      'survey' in data
        ? data.change({
            ...{ ...terms, version: data.survey.version },
            ...(this.closed && { reason: this.reason() || null }),
          })
        : data.open({ ...terms, departmentId: this.department(), year: this.year(), topics: this.listed() });
    if (!(await this.submission.done(required, send))) return;
    this.unsaved.keep();
    this.ref.close();
  }

  private listed(): OpenNeedsSurveyRequest['topics'] {
    const titles = this.topics()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return [...new Set(titles)].map((title) => ({ title, courseId: null, competency: null }));
  }
}
