import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Response, ShownQuestion } from '@banke/domain/quiz';
import { MoveButtons } from '../lists/move-buttons';
import { Words } from '../words/words';
import { QuestionText } from './question-text';

/** A question and the field to answer it in, of every type. What is chosen is told at once. */
@Component({
  selector: 'app-question-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MoveButtons, QuestionText],
  templateUrl: './question-answer.html',
  styleUrl: './question-answer.css',
})
export class QuestionAnswer {
  protected readonly words = inject(Words);

  readonly question = input.required<ShownQuestion>();
  readonly response = input.required<Response | null>();
  readonly disabled = input(false);
  readonly name = input.required<string>();
  readonly answered = output<Response | null>();

  protected readonly typed = computed(() => {
    const response = this.response();
    return response && 'text' in response ? response.text : '';
  });
  protected readonly truth = computed(() => {
    const response = this.response();
    return response?.type === 'true-false' ? response.value : null;
  });
  protected readonly gaps = computed(() => {
    const response = this.response();
    return this.question().gaps.map((_, place) =>
      response?.type === 'cloze' ? (response.gaps[place] ?? null) : null,
    );
  });
  protected readonly rights = computed(() => {
    const response = this.response();
    return this.question().asked.map((_, place) =>
      response?.type === 'matching' ? (response.rights[place] ?? null) : null,
    );
  });
  /** As they were put, or as they were shown at first. */
  protected readonly order = computed(() => {
    const [response, { options }] = [this.response(), this.question()];
    const places = response?.type === 'ordering' ? response.order : options.map(({ place }) => place);
    return places.flatMap((place) => options.find((option) => option.place === place) ?? []);
  });

  protected isChosen(place: number): boolean {
    const response = this.response();
    if (response?.type === 'single') return response.choice === place;
    return response?.type === 'multiple' && response.choices.includes(place);
  }

  protected choose(place: number, on: boolean): void {
    const response = this.response();
    if (this.question().type === 'single') return this.answered.emit({ type: 'single', choice: place });
    const others = response?.type === 'multiple' ? response.choices.filter((each) => each !== place) : [];
    const choices = on ? [...others, place] : others;
    this.answered.emit(choices.length === 0 ? null : { type: 'multiple', choices });
  }

  protected judge(value: boolean): void {
    this.answered.emit({ type: 'true-false', value });
  }

  protected type(text: string): void {
    const { type } = this.question();
    if (type !== 'numeric' && type !== 'short-answer' && type !== 'essay') return;
    this.answered.emit(text.trim() === '' ? null : { type, text });
  }

  protected fill(place: number, value: number | string | null): void {
    this.answered.emit({ type: 'cloze', gaps: this.gaps().map((gap, i) => (i === place ? value : gap)) });
  }

  protected match(place: number, right: string | null): void {
    const rights = this.rights().map((each, i) => (i === place ? right : each));
    this.answered.emit({ type: 'matching', rights });
  }

  protected move(from: number, by: -1 | 1): void {
    const order = this.order().map(({ place }) => place);
    const [moving] = order.splice(from, 1);
    if (moving !== undefined) order.splice(from + by, 0, moving);
    this.answered.emit({ type: 'ordering', order });
  }
}
