import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AssignmentReachView, AssignRequest, CourseView } from '@banke/contracts';
import { ASSIGNMENT_TARGETS, type AssignmentTargetKind } from '@banke/domain/training';
import { Choice, DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { openTeams } from '../people/department-rows';
import { StaffApi } from '../people/staff/staff-api';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { AssigningPlaces } from './assigning-places';
import { AssignmentsApi } from './assignments-api';
import type { AssignmentsStore } from './assignments-store';
import { CoursesApi } from './courses-api';
import { TagChoice } from './tag-choice';

export interface AssignDialogData {
  store: Pick<AssignmentsStore, 'assign' | 'allBundles'>;
}

interface Named {
  id: string;
  name: string;
}

/** What, to whom, until when; how many people that reaches is said before it is done. */
@Component({
  selector: 'app-assign-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, DateInput, Field, FieldInput, FormDialog, FormsModule, TagChoice],
  templateUrl: './assign-dialog.html',
  styles: '.check { display: flex; gap: 8px; align-items: center; font-size: var(--text-m); }',
})
export class AssignDialog {
  private readonly data = inject<AssignDialogData>(DIALOG_DATA);
  private readonly api = inject(AssignmentsApi);
  private readonly courseApi = inject(CoursesApi);
  private readonly staffApi = inject(StaffApi);
  private readonly catalogues = inject(CatalogueDirectory);
  protected readonly places = inject(AssigningPlaces);
  protected readonly today = inject(CompanyClock).today;
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();

  private readonly catalogue = signal<readonly CourseView[]>([]);
  private readonly series = signal<ReadonlyMap<string, string | null>>(new Map());
  private readonly staff = signal<readonly Named[]>([]);
  protected readonly reach = signal<AssignmentReachView | undefined>(undefined);
  private asked = 0;

  protected readonly department = signal(this.places.departments()[0]?.id ?? '');
  /** `course <id>` or `bundle <id>`. */
  protected readonly what = signal('');
  protected readonly target = signal<AssignmentTargetKind>('teams');
  protected readonly ids = signal<readonly string[]>([]);
  protected readonly mandatory = signal(true);
  protected readonly rhythm = signal<'on' | 'days'>('on');
  protected readonly dueOn = signal('');
  protected readonly dueDays = signal(14);
  protected readonly note = signal('');

  protected readonly targets = ASSIGNMENT_TARGETS;
  protected readonly rhythms = computed(() =>
    (['on', 'days'] as const).map((value) => ({
      value,
      text: this.words.t(`training.assign.rhythm.${value}`),
    })),
  );
  /** Courses and bundles that everybody in the department may take. */
  protected readonly courses = computed(() =>
    this.catalogue().filter(
      ({ state, seriesId }) => state === 'library' && this.fits(this.series().get(seriesId)),
    ),
  );
  protected readonly bundles = computed(() =>
    this.data.store.allBundles().filter(({ closed, departmentId }) => !closed && this.fits(departmentId)),
  );
  protected readonly options = computed((): readonly Named[] => {
    switch (this.target()) {
      case 'people':
        return this.staff();
      case 'teams':
        return this.places
          .departments()
          .filter(({ id }) => this.department() === '' || id === this.department())
          .flatMap(openTeams);
      case 'posts':
        return this.catalogues.posts();
      case 'grades':
        return this.catalogues.grades();
      case 'lacking':
        return this.catalogues.qualifications();
      case 'new-hires':
      case 'seconded':
        return [];
    }
  });
  private readonly request = computed((): AssignRequest => {
    const [kind, id = null] = this.what().split(' ');
    const onDay = this.rhythm() === 'on';
    return {
      departmentId: this.department() || null,
      courseId: kind === 'course' ? id : null,
      bundleId: kind === 'bundle' ? id : null,
      target: this.target(),
      targetIds: [...this.ids()],
      mandatory: this.mandatory(),
      dueOn: onDay ? this.dueOn() : null,
      dueDays: onDay ? null : this.dueDays(),
      note: null,
    };
  });

  constructor() {
    void this.load();
    effect(() => {
      const department = this.department();
      untracked(() => void this.loadStaff(department));
    });
    effect(() => {
      const request = this.request();
      untracked(() => void this.preview(request));
    });
  }

  protected choosePlace(id: string): void {
    this.department.set(id);
    this.ids.set([]);
    this.what.set('');
  }

  protected chooseTarget(kind: AssignmentTargetKind): void {
    this.target.set(kind);
    this.ids.set([]);
  }

  protected choose(ids: readonly string[]): void {
    this.ids.set(this.target() === 'lacking' ? ids.slice(-1) : ids);
  }

  protected async submit(): Promise<void> {
    const [, id = ''] = this.what().split(' ');
    const name =
      this.courses().find((each) => each.id === id)?.title ??
      this.bundles().find((each) => each.id === id)?.name ??
      '';
    const request = { ...this.request(), note: this.note().trim() || null };
    const required = { what: id, ...(this.rhythm() === 'on' && { dueOn: this.dueOn() }) };
    if (await this.submission.done(required, () => this.data.store.assign(request, name))) this.ref.close();
  }

  private fits(departmentId: string | null | undefined): boolean {
    return departmentId === null || departmentId === this.department();
  }

  private async preview(request: AssignRequest): Promise<void> {
    const asked = ++this.asked;
    this.reach.set(undefined);
    const complete = this.what() !== '' && (request.dueOn !== '' || request.dueDays !== null);
    if (!complete || (this.options().length > 0 && request.targetIds.length === 0)) return;
    try {
      const reach = await this.api.preview(request);
      if (asked === this.asked) this.reach.set(reach);
    } catch {
      // What does not fit yet is said when it is sent.
    }
  }

  private async load(): Promise<void> {
    void this.catalogues.load();
    try {
      const { courses, series } = await this.courseApi.catalogue();
      this.series.set(new Map(series.map(({ id, departmentId }) => [id, departmentId])));
      this.catalogue.set(courses);
    } catch {
      // Without courses nothing can be chosen, and the form says that something is missing.
    }
  }

  private async loadStaff(department: string): Promise<void> {
    try {
      const { staff } = await this.staffApi.page({ ...(department && { department }), limit: 500 });
      this.staff.set(staff);
    } catch {
      this.staff.set([]);
    }
  }
}
