import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CourseSeriesView } from '@banke/contracts';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { MoveButtons } from '../lists/move-buttons';
import { Words } from '../words/words';
import type { CoursesStore } from './courses-store';
import { moved } from './moved';

/** In which order the courses of a series are taken. */
@Component({
  selector: 'app-order-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, MoveButtons],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.series.orderHeading', { name: data.series.name })"
      [deed]="words.t('training.series.saveOrder')"
      [submission]="submission"
      (submit)="$event.preventDefault(); submit()"
    >
      <ol class="bk-panel bk-rows">
        @for (course of courses(); track course.id; let i = $index, first = $first, last = $last) {
          <li>
            <span class="number faint">{{ i + 1 }}</span>
            <span class="title">{{ course.title }}</span>
            <app-move-buttons
              [up]="words.t('training.up', { name: course.title })"
              [down]="words.t('training.down', { name: course.title })"
              [first]="first"
              [last]="last"
              (moved)="move(i, $event)"
            />
          </li>
        }
      </ol>
    </form>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 2px 4px 2px 12px;
      font-size: var(--text-m);
    }
    .title {
      flex: 1;
      min-width: 0;
    }
  `,
})
export class OrderDialog {
  protected readonly data = inject<{ store: CoursesStore; series: CourseSeriesView }>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly courses = signal(this.data.store.coursesOf(this.data.series));

  protected move(at: number, by: -1 | 1): void {
    this.courses.update((courses) => moved(courses, at, by));
  }

  protected async submit(): Promise<void> {
    const ids = this.courses().map(({ id }) => id);
    if (await this.submission.done({}, () => this.data.store.orderSeries(this.data.series, ids)))
      this.ref.close();
  }
}
