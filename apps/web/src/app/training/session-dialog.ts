import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type {
  ArrangeTrainingSessionRequest,
  CourseView,
  TrainingRequestView,
  TrainingSessionView,
} from '@banke/contracts';
import { clockTime, minutesOf } from '@banke/domain/roster';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { AssigningPlaces } from './assigning-places';
import { Colleagues } from './colleagues';
import { CoursesApi } from './courses-api';

export interface SessionDialogData {
  save: (request: ArrangeTrainingSessionRequest) => Promise<void>;
  /** Changed instead of a new one. */
  session?: TrainingSessionView;
  day?: string;
  /** What somebody asked for. */
  for?: Pick<TrainingRequestView, 'departmentId' | 'courseId' | 'trainerId'>;
}

const BEFORE_THE_SHIFT = 8 * 60;

/** Which course, when, where, by whom and for how many. The end follows from the course until somebody says otherwise. */
@Component({
  selector: 'app-session-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './session-dialog.html',
})
export class SessionDialog {
  private readonly api = inject(CoursesApi);
  private readonly account = inject(SessionStore).session;
  private readonly catalogue = signal<readonly CourseView[]>([]);
  private readonly series = signal<ReadonlyMap<string, string | null>>(new Map());
  private readonly chosenPlace = inject(Place).departmentId();

  protected readonly data = inject<SessionDialogData>(DIALOG_DATA);
  protected readonly places = inject(AssigningPlaces);
  protected readonly colleagues = inject(Colleagues);
  protected readonly today = inject(CompanyClock).today;
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();

  private readonly known = this.data.session;
  protected readonly department = signal(
    this.known?.departmentId ??
      this.data.for?.departmentId ??
      this.chosenPlace ??
      this.places.departments()[0]?.id ??
      '',
  );
  protected readonly course = signal(this.known?.courseId ?? this.data.for?.courseId ?? '');
  protected readonly trainer = signal(
    this.known?.trainerId ?? this.data.for?.trainerId ?? this.account()?.accountId ?? '',
  );
  protected readonly day = signal(this.known?.day ?? this.data.day ?? '');
  protected readonly from = signal(clockTime(this.known?.from ?? BEFORE_THE_SHIFT));
  protected readonly to = signal(this.known ? clockTime(this.known.to) : '');
  protected readonly room = signal(this.known?.room ?? '');
  protected readonly link = signal(this.known?.link ?? '');
  protected readonly capacity = signal(this.known?.capacity ?? 12);
  protected readonly note = signal(this.known?.note ?? '');
  /** Whoever teaches it now stays to be chosen. */
  protected readonly trainers = computed(() => {
    const people = this.colleagues.people();
    const known = this.known;
    return known === undefined || people.some(({ accountId }) => accountId === known.trainerId)
      ? people
      : [{ accountId: known.trainerId, displayName: known.trainerName }, ...people];
  });
  protected readonly courses = computed(() =>
    this.catalogue().filter(({ state, seriesId }) => {
      const owner = this.series().get(seriesId);
      return state === 'library' && (owner === null || owner === this.department());
    }),
  );

  constructor() {
    void this.colleagues.load();
    void this.load();
  }

  protected choose(id: string): void {
    this.course.set(id);
    this.follow();
  }

  protected begin(at: string): void {
    this.from.set(at);
    this.follow();
  }

  protected async submit(): Promise<void> {
    const [from, to] = [minutesOf(this.from()) ?? 0, minutesOf(this.to()) ?? 0];
    const request = {
      ...{ departmentId: this.department(), courseId: this.course(), trainerId: this.trainer() },
      ...{ day: this.day(), from, to, capacity: this.capacity() },
      ...{ room: this.room().trim() || null, link: this.link().trim() || null },
      note: this.note().trim() || null,
    };
    const required = { courseId: request.courseId, day: request.day, from: this.from(), to: this.to() };
    if (await this.submission.done(required, () => this.data.save(request))) this.ref.close();
  }

  private follow(): void {
    const minutes = this.catalogue().find(({ id }) => id === this.course())?.minutes;
    const from = minutesOf(this.from());
    if (minutes !== undefined && from !== undefined && from + minutes < 24 * 60)
      this.to.set(clockTime(from + minutes));
  }

  private async load(): Promise<void> {
    try {
      const { courses, series } = await this.api.catalogue();
      this.series.set(new Map(series.map(({ id, departmentId }) => [id, departmentId])));
      this.catalogue.set(courses);
      if (this.to() === '') this.follow();
    } catch {
      // Without courses nothing can be chosen, and the form says that something is missing.
    }
  }
}
