import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CourseView, QuizRequest } from '@banke/contracts';
import { DEFAULT_PASS_MARK, FINAL_MARK_METHODS, type FinalMarkMethod } from '@banke/domain/quiz';
import { Button, DialogFrame, Field, FieldInput, Toasts } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { CoursesApi } from '../training/courses-api';
import { Words } from '../words/words';
import { QuizzesApi } from './quizzes-api';

const GRACE_SECONDS = 5;

/** A quiz drawn from the bank: of a course, or with a tag. */
@Component({
  selector: 'app-quiz-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Field, FieldInput, FormProblem, FormsModule],
  templateUrl: './quiz-dialog.html',
})
export class QuizDialog {
  private readonly api = inject(QuizzesApi);
  private readonly coursesApi = inject(CoursesApi);
  private readonly toasts = inject(Toasts);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly methods = FINAL_MARK_METHODS;
  protected readonly courses = signal<readonly CourseView[]>([]);
  protected readonly tags = signal<readonly string[]>([]);

  protected readonly title = signal('');
  protected readonly courseId = signal('');
  protected readonly tag = signal('');
  protected readonly count = signal(5);
  protected readonly minutes = signal<number | null>(20);
  protected readonly attempts = signal<number | null>(3);
  protected readonly passMark = signal(DEFAULT_PASS_MARK);
  protected readonly method = signal<FinalMarkMethod>('highest');
  protected readonly counts = signal(true);

  constructor() {
    void this.load();
  }

  protected faultOf(setting: string): string | undefined {
    return this.submission.errorOf(['settings', setting].join('.'));
  }

  protected async submit(): Promise<void> {
    const courseId = this.courseId() || null;
    const request: QuizRequest = {
      ...{
        title: this.title().trim(),
        courseId,
        departmentId: null,
        countsForCourse: courseId !== null && this.counts(),
      },
      settings: {
        intro: '',
        opensAt: null,
        closesAt: null,
        timeLimitMinutes: this.minutes(),
        graceSeconds: GRACE_SECONDS,
        attempts: this.attempts(),
        waitAfterFirstMinutes: 0,
        waitAfterLaterMinutes: 0,
        method: this.method(),
        passMark: this.passMark(),
        shuffle: true,
        bands: [],
        reviewMarks: 'at-once',
        reviewAnswers: 'at-once',
      },
      parts: [
        {
          ...{
            questionId: null,
            count: this.count(),
            mark: null,
            courseId,
            competency: null,
            difficulty: null,
          },
          tag: this.tag() || null,
        },
      ],
    };
    const made = await this.submission.send({ title: request.title }, () => this.api.create(request));
    if (!made) return;
    this.toasts.done(this.words.t('quiz.made.created', { name: made.quiz.title }));
    this.ref.close(true);
  }

  private async load(): Promise<void> {
    const [catalogue, { tags }] = await Promise.all([this.coursesApi.catalogue(), this.api.questions({})]);
    this.courses.set(catalogue.courses.filter(({ state }) => state === 'library'));
    this.tags.set(tags);
  }
}
