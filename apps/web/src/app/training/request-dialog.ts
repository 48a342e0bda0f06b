import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AskForTrainingRequest, CourseView } from '@banke/contracts';
import { REQUEST_KINDS, type RequestKind } from '@banke/domain/training';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { AssigningPlaces } from './assigning-places';
import { CoursesApi } from './courses-api';

export interface RequestDialogData {
  /** Whether somebody has to say where: they are not on the staff themselves. */
  elsewhere: boolean;
  ask: (request: AskForTrainingRequest) => Promise<void>;
}

/** Asks for a course of the library, or for what it does not have. */
@Component({
  selector: 'app-request-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.request.new')"
      [deed]="words.t('training.request.send')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      @if (data.elsewhere) {
        <bk-field [label]="words.t('training.assign.place')">
          <select bkInput name="department" [(ngModel)]="department">
            @for (each of places.departments(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
      }
      <bk-field [label]="words.t('training.request.kindLabel')">
        <select bkInput name="kind" [(ngModel)]="kind">
          @for (each of kinds; track each) {
            <option [value]="each">{{ words.t('training.request.kind.' + each) }}</option>
          }
        </select>
      </bk-field>
      @if (kind() === 'internal') {
        <bk-field [label]="words.t('training.request.course')">
          <select bkInput name="course" [ngModel]="course()" (ngModelChange)="choose($event)">
            <option value="">{{ words.t('training.request.noCourse') }}</option>
            @for (each of courses(); track each.id) {
              <option [value]="each.id">{{ each.title }}</option>
            }
          </select>
        </bk-field>
      }
      @if (course() === '' || kind() === 'external') {
        <bk-field required [label]="words.t('training.request.topic')" [error]="submission.errorOf('topic')">
          <input bkInput name="topic" maxlength="80" autocomplete="off" [(ngModel)]="topic" />
        </bk-field>
      }
      <bk-field [label]="words.t('training.request.why')" [error]="submission.errorOf('reason')">
        <textarea bkInput name="reason" rows="3" maxlength="300" [(ngModel)]="reason"></textarea>
      </bk-field>
    </form>
  `,
})
export class RequestDialog {
  private readonly api = inject(CoursesApi);

  protected readonly data = inject<RequestDialogData>(DIALOG_DATA);
  protected readonly places = inject(AssigningPlaces);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly kinds = REQUEST_KINDS;
  protected readonly courses = signal<readonly CourseView[]>([]);
  protected readonly department = signal(this.places.departments()[0]?.id ?? '');
  protected readonly kind = signal<RequestKind>('internal');
  protected readonly course = signal('');
  protected readonly topic = signal('');
  protected readonly reason = signal('');

  constructor() {
    void this.load();
  }

  protected choose(id: string): void {
    this.course.set(id);
    this.topic.set(this.courses().find((each) => each.id === id)?.title ?? '');
  }

  protected async submit(): Promise<void> {
    const [kind, topic] = [this.kind(), this.topic().trim()];
    const request = {
      ...{ kind, topic, reason: this.reason().trim() || null },
      courseId: kind === 'internal' ? this.course() || null : null,
      departmentId: this.data.elsewhere ? this.department() : null,
    };
    if (await this.submission.done({ topic }, () => this.data.ask(request))) this.ref.close();
  }

  private async load(): Promise<void> {
    try {
      const { courses } = await this.api.catalogue();
      this.courses.set(courses.filter(({ state }) => state === 'library'));
    } catch {
      // What is asked for can be said in words.
    }
  }
}
