import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CourseBundleView, CourseView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Words } from '../words/words';
import { AssigningPlaces } from './assigning-places';
import type { AssignmentsStore } from './assignments-store';
import { CoursesApi } from './courses-api';
import { TagChoice } from './tag-choice';

export interface BundleDialogData {
  store: Pick<AssignmentsStore, 'saveBundle'>;
  bundle?: CourseBundleView;
}

/** A named list of courses, in the order they are chosen, and the qualification it opens. */
@Component({
  selector: 'app-bundle-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, TagChoice],
  template: `
    <form
      appFormDialog
      [heading]="words.t(data.bundle ? 'training.bundle.edit' : 'training.bundle.new')"
      [deed]="words.t('training.bundle.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('training.bundle.name')" [error]="submission.errorOf('name')">
        <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
      </bk-field>
      @if (!data.bundle) {
        <bk-field [label]="words.t('training.series.forWhom')" [error]="submission.errorOf('departmentId')">
          <select bkInput name="department" [(ngModel)]="department">
            @if (places.everywhere()) {
              <option value="">{{ words.t('training.series.everybody') }}</option>
            }
            @for (each of places.departments(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
      }
      <app-tag-choice
        [label]="words.t('training.bundle.courses')"
        [options]="options()"
        [error]="submission.choiceErrorOf('courseIds')"
        [(chosen)]="courseIds"
      />
      <bk-field [label]="words.t('training.bundle.gate')" [hint]="words.t('training.bundle.gateHint')">
        <select bkInput name="qualification" [(ngModel)]="qualification">
          <option value="">{{ words.t('training.bundle.noGate') }}</option>
          @for (each of qualifications(); track each.id) {
            <option [value]="each.id">{{ each.name }}</option>
          }
        </select>
      </bk-field>
      @if (data.bundle) {
        <label class="check">
          <input type="checkbox" name="closed" [(ngModel)]="closed" />{{ words.t('training.bundle.close') }}
        </label>
      }
    </form>
  `,
  styles: '.check { display: flex; gap: 8px; align-items: center; font-size: var(--text-m); }',
})
export class BundleDialog {
  private readonly api = inject(CoursesApi);
  private readonly courses = signal<readonly CourseView[]>([]);

  protected readonly data = inject<BundleDialogData>(DIALOG_DATA);
  protected readonly places = inject(AssigningPlaces);
  protected readonly qualifications = inject(CatalogueDirectory).qualifications;
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly name = signal(this.data.bundle?.name ?? '');
  protected readonly department = signal(this.places.departments()[0]?.id ?? '');
  protected readonly courseIds = signal<readonly string[]>(this.data.bundle?.courseIds ?? []);
  protected readonly qualification = signal(this.data.bundle?.qualificationId ?? '');
  protected readonly closed = signal(this.data.bundle?.closed ?? false);
  protected readonly options = computed(() =>
    this.courses()
      .filter(({ state }) => state === 'library')
      .map(({ id, title }) => ({ id, name: title })),
  );

  constructor() {
    void this.load();
  }

  protected async submit(): Promise<void> {
    const request = {
      name: this.name(),
      departmentId: this.department() || null,
      courseIds: [...this.courseIds()],
      qualificationId: this.qualification() || null,
    };
    const required = { name: request.name, courseIds: request.courseIds.join('') };
    const { store, bundle } = this.data;
    if (await this.submission.done(required, () => store.saveBundle(bundle, request, this.closed())))
      this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      this.courses.set((await this.api.catalogue()).courses);
    } catch {
      // Without courses nothing can be chosen, and the form says that something is missing.
    }
  }
}
