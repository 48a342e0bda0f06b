import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CourseView, NeedsTopicRequest } from '@banke/contracts';
import { COMPETENCIES, type Competency } from '@banke/domain/training';
import { Field, FieldInput, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Unsaved } from '../../forms/unsaved';
import { Words } from '../../words/words';
import { CoursesApi } from '../courses-api';

export interface TopicDialogData {
  /** Whether it may be a course of the library, or a competency. */
  choices: boolean;
  add: (topic: NeedsTopicRequest) => Promise<void>;
}

/** One more topic to choose from: in own words, or what the catalogue has. */
@Component({
  selector: 'app-topic-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.needs.addTopic')"
      [deed]="words.t('training.needs.add')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      @if (data.choices) {
        <bk-field [label]="words.t('training.needs.course')">
          <select bkInput name="course" [ngModel]="course()" (ngModelChange)="choose($event)">
            <option value="">{{ words.t('training.needs.noCourse') }}</option>
            @for (each of courses(); track each.id) {
              <option [value]="each.id">{{ each.title }}</option>
            }
          </select>
        </bk-field>
      }
      <bk-field required [label]="words.t('training.needs.title')" [error]="submission.errorOf('title')">
        <input bkInput name="title" maxlength="80" autocomplete="off" cdkFocusInitial [(ngModel)]="title" />
      </bk-field>
      @if (data.choices) {
        <bk-field [label]="words.t('training.needs.competency')">
          <select bkInput name="competency" [(ngModel)]="competency">
            <option value="">{{ words.t('training.needs.noCompetency') }}</option>
            @for (each of competencies; track each) {
              <option [value]="each">{{ words.t('training.competency.' + each) }}</option>
            }
          </select>
        </bk-field>
      }
    </form>
  `,
})
export class TopicDialog implements Leavable {
  private readonly api = inject(CoursesApi);

  protected readonly data = inject<TopicDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly competencies = COMPETENCIES;
  protected readonly courses = signal<readonly CourseView[]>([]);
  protected readonly course = signal('');
  protected readonly title = signal('');
  protected readonly competency = signal<Competency | ''>('');

  private readonly unsaved = new Unsaved(() => [this.course(), this.title(), this.competency()]);

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  constructor() {
    if (this.data.choices) void this.load();
  }

  protected choose(id: string): void {
    this.course.set(id);
    const title = this.courses().find((each) => each.id === id)?.title;
    if (title !== undefined) this.title.set(title);
  }

  protected async submit(): Promise<void> {
    const title = this.title().trim();
    const topic = { title, courseId: this.course() || null, competency: this.competency() || null };
    if (!(await this.submission.done({ title }, () => this.data.add(topic)))) return;
    this.unsaved.keep();
    this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      const { courses } = await this.api.catalogue();
      this.courses.set(courses.filter(({ state }) => state === 'library'));
    } catch {
      // What is to be taught can be said in words.
    }
  }
}
