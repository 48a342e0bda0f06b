import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type {
  CourseView,
  TrainingPlanLineRequest,
  TrainingPlanLineView,
  TrainingPlanView,
} from '@banke/contracts';
import { addDays, addMonths } from '@banke/domain/calendar';
import { PLAN_SESSIONS } from '@banke/domain/training';
import { DateInput, Field, FieldInput, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Unsaved } from '../../forms/unsaved';
import { Words } from '../../words/words';
import { Colleagues } from '../colleagues';
import { CoursesApi } from '../courses-api';

export interface PlanLineDialogData {
  plan: TrainingPlanView;
  /** Undefined: a new one. */
  line: TrainingPlanLineView | undefined;
  save: (line: Omit<TrainingPlanLineRequest, 'id'>) => Promise<void>;
}

/** A course in a plan: how many sessions, when, by whom and for how many. */
@Component({
  selector: 'app-plan-line-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './plan-line-dialog.html',
})
export class PlanLineDialog implements Leavable {
  private readonly api = inject(CoursesApi);
  private readonly catalogue = signal<readonly CourseView[]>([]);

  protected readonly data = inject<PlanLineDialogData>(DIALOG_DATA);
  protected readonly colleagues = inject(Colleagues);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly range = PLAN_SESSIONS;
  protected readonly first = this.data.plan.month;
  protected readonly last = addDays(addMonths(this.first, 1), -1);

  private readonly known = this.data.line;
  protected readonly course = signal(this.known?.courseId ?? '');
  protected readonly title = signal(this.known?.title ?? '');
  protected readonly sessions = signal(this.known?.sessions ?? 1);
  protected readonly day = signal(this.known?.day ?? '');
  protected readonly wholeWeek = signal(this.known?.wholeWeek ?? false);
  protected readonly trainer = signal(this.known?.trainerId ?? '');
  protected readonly people = signal(this.known?.people ?? 0);
  protected readonly note = signal(this.known?.note ?? '');
  /** A course has one line; the one it has now stays to be chosen. */
  protected readonly courses = computed(() => {
    const taken = new Set(this.data.plan.lines.map(({ courseId }) => courseId));
    return this.catalogue().filter(
      ({ id, state }) => state === 'library' && (id === this.known?.courseId || !taken.has(id)),
    );
  });

  private readonly draft = computed(() => ({
    ...{ origin: this.known?.origin ?? ('manual' as const), courseId: this.course() || null },
    ...{ title: this.title().trim(), day: this.day(), sessions: this.sessions() },
    ...{ wholeWeek: this.wholeWeek(), people: this.people() },
    ...{ trainerId: this.trainer() || null, note: this.note().trim() || null },
  }));
  private readonly unsaved = new Unsaved(() => this.draft());

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  constructor() {
    void this.colleagues.load();
    void this.load();
  }

  protected choose(id: string): void {
    this.course.set(id);
    const title = this.courses().find((each) => each.id === id)?.title;
    if (title !== undefined) this.title.set(title);
  }

  protected async submit(): Promise<void> {
    const line = this.draft();
    const { title, day } = line;
    if (!(await this.submission.done({ title, day }, () => this.data.save(line)))) return;
    this.unsaved.keep();
    this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      this.catalogue.set((await this.api.catalogue()).courses);
    } catch {
      // What is planned can be said in words.
    }
  }
}
