import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import type { QuestionView } from '@banke/contracts';
import { Button, DialogFrame, SearchField } from '@banke/ui';
import { Tell } from '../../forms/tell';
import { Words } from '../../words/words';
import { QuizzesApi } from '../quizzes-api';
import { MakingPlaces } from './making-places';

export interface QuestionPickerData {
  courseId: string;
  asked: readonly string[];
}

/** Questions of the bank, chosen one by one. */
@Component({
  selector: 'app-question-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, SearchField],
  template: `
    <bk-dialog-frame [heading]="words.t('quiz.make.pick')" [closeLabel]="words.t('shell.close')">
      <div class="bk-tools">
        <bk-search-field
          class="bk-search"
          [label]="words.t('quiz.bank.search')"
          [clearLabel]="words.t('shell.clear')"
          [text]="text()"
          (textChange)="text.set($event)"
        />
        <select
          class="bk-input bk-narrow"
          [attr.aria-label]="words.t('quiz.made.course')"
          (change)="course.set($any($event.target).value)"
        >
          <option value="">{{ words.t('quiz.bank.everyCourse') }}</option>
          @for (each of places.courses(); track each.id) {
            <option [value]="each.id" [selected]="each.id === course()">{{ each.title }}</option>
          }
        </select>
      </div>
      <ul>
        @for (question of found(); track question.id) {
          <li>
            <label class="bk-check">
              <input
                type="checkbox"
                [checked]="isChosen(question.id)"
                [disabled]="data.asked.includes(question.id)"
                (change)="toggle(question, $any($event.target).checked)"
              />
              <span
                >{{ question.text || question.title }}
                <small class="faint"
                  >{{ words.t('quiz.type.' + question.type) }} ·
                  {{ words.t('quiz.difficulty.' + question.difficulty) }}</small
                ></span
              >
            </label>
          </li>
        } @empty {
          <li class="faint">{{ words.t('quiz.bank.nothing.heading') }}</li>
        }
      </ul>
      <ng-container dialogFoot>
        <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.cancel') }}</button>
        <button bkButton kind="primary" type="button" (click)="ref.close(chosen())">
          {{ words.count('quiz.make.take', chosen().length) }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
  styles: `
    ul {
      min-height: 200px;
      max-height: 50vh;
      margin: 12px 0 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }
    .bk-check {
      align-items: start;
      padding: 6px 0;
      color: var(--ink);
    }
    small {
      display: block;
    }
    select {
      max-width: 220px;
    }
  `,
})
export class QuestionPicker {
  private readonly api = inject(QuizzesApi);
  private readonly tell = inject(Tell);
  protected readonly data = inject<QuestionPickerData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<QuestionView[]>>(DialogRef);
  protected readonly words = inject(Words);
  protected readonly places = inject(MakingPlaces);
  protected readonly text = signal('');
  protected readonly course = signal(this.data.courseId);
  protected readonly found = signal<readonly QuestionView[]>([]);
  protected readonly chosen = signal<QuestionView[]>([]);
  private asked = 0;

  constructor() {
    effect(() => {
      const filter = {
        ...(this.text() && { text: this.text() }),
        ...(this.course() && { course: this.course() }),
      };
      untracked(() => void this.tell.of(this.find(filter)));
    });
  }

  protected isChosen(id: string): boolean {
    return this.data.asked.includes(id) || this.chosen().some((each) => each.id === id);
  }

  protected toggle(question: QuestionView, on: boolean): void {
    const others = this.chosen().filter(({ id }) => id !== question.id);
    this.chosen.set(on ? [...others, question] : others);
  }

  private async find(filter: Record<string, string>): Promise<void> {
    const asked = ++this.asked;
    const { questions } = await this.api.questions(filter);
    if (asked === this.asked) this.found.set(questions);
  }
}
