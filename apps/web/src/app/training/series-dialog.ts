import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CourseSeriesView } from '@banke/contracts';
import { COURSE_MODULES, type CourseModule } from '@banke/domain/training';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionStore } from '../session/session-store';
import { Words } from '../words/words';
import type { CoursesStore } from './courses-store';

export interface SeriesDialogData {
  store: CoursesStore;
  series?: CourseSeriesView;
}

/** A new series, or another name or module for one. Whom it is for stays as it was made. */
@Component({
  selector: 'app-series-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t(data.series ? 'training.series.edit' : 'training.series.new')"
      [deed]="words.t(data.series ? 'training.series.save' : 'training.series.create')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('training.series.name')" [error]="submission.errorOf('name')">
        <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
      </bk-field>
      <bk-field [label]="words.t('training.moduleLabel')" [error]="submission.errorOf('module')">
        <select bkInput name="module" [(ngModel)]="module">
          @for (each of modules; track each) {
            <option [value]="each">{{ words.t('training.module.' + each) }}</option>
          }
        </select>
      </bk-field>
      @if (!data.series) {
        <bk-field [label]="words.t('training.series.forWhom')" [error]="submission.errorOf('departmentId')">
          <select bkInput name="departmentId" [(ngModel)]="departmentId">
            @if (everywhere()) {
              <option value="">{{ words.t('training.series.everybody') }}</option>
            }
            @for (department of departments(); track department.id) {
              <option [value]="department.id">{{ department.name }}</option>
            }
          </select>
        </bk-field>
      }
    </form>
  `,
})
export class SeriesDialog {
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);

  protected readonly data = inject<SeriesDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly modules = COURSE_MODULES;
  protected readonly name = signal(this.data.series?.name ?? '');
  protected readonly module = signal<CourseModule>(this.data.series?.module ?? 'service');
  /** A trainer or administrator of the whole company. */
  protected readonly everywhere = computed(() =>
    (this.session.session()?.grants ?? []).some(
      ({ role, scope }) => scope === 'company' && (role === 'trainer' || role === 'administrator'),
    ),
  );
  protected readonly departments = computed(() => {
    const grants = this.session.session()?.grants ?? [];
    return this.directory
      .departments()
      .filter(
        ({ id }) =>
          this.everywhere() ||
          grants.some(({ role, departmentId }) => role === 'trainer' && departmentId === id),
      );
  });
  protected readonly departmentId = signal(this.everywhere() ? '' : (this.departments()[0]?.id ?? ''));

  protected async submit(): Promise<void> {
    const { store, series } = this.data;
    const request = {
      name: this.name(),
      module: this.module(),
      departmentId: this.departmentId() || null,
    };
    const done = await this.submission.done({ name: request.name }, () =>
      series ? store.changeSeries(series, request) : store.createSeries(request),
    );
    if (done) this.ref.close();
  }
}
