import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import {
  blankChoice,
  blankPair,
  NO_TEXT,
  ORDER_GRADINGS,
  richText,
  UNIT_RULES,
  type Choice,
  type Pair,
  type Question,
  type QuestionOf,
  type TextAnswer,
  type Unit,
} from '@banke/domain/quiz';
import { Button, Icon } from '@banke/ui';
import { MoveButtons } from '../../lists/move-buttons';
import { moved } from '../../training/moved';
import { Words } from '../../words/words';
import { AnswerRows } from './answer-rows';
import { GapRows } from './gap-rows';
import { NumberRows } from './number-rows';
import { replaced, retext, without } from './rows';
import { RubricRows } from './rubric-rows';

/** What a question of a type has beyond its text: the answers, what each earns, and what is said about it. */
@Component({
  selector: 'app-question-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerRows, Button, GapRows, Icon, MoveButtons, NumberRows, RubricRows],
  templateUrl: './question-fields.html',
  styleUrl: './part-rows.css',
})
export class QuestionFields {
  readonly question = input.required<Question>();
  /** By the path in the definition. */
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly questionChange = output<Question>();

  protected readonly words = inject(Words);
  protected readonly orderGradings = ORDER_GRADINGS;
  protected readonly unitRules = UNIT_RULES;
  protected readonly sides = ['whenRight', 'whenWrong'] as const;
  protected readonly blank = blankChoice();
  protected readonly blankPattern: Choice = { ...blankChoice(1), text: richText('', 'plain') };

  protected set<Asked extends Question>(question: Asked, change: Partial<Asked>): void {
    this.questionChange.emit({ ...question, ...change });
  }

  protected said(question: QuestionOf<'true-false'>, when: 'whenRight' | 'whenWrong', text: string): void {
    this.set(question, { [when]: retext(question[when], text) });
  }

  protected patterns({ answers }: QuestionOf<'short-answer'>): Choice[] {
    return answers.map(({ pattern, ...rest }) => ({ ...rest, text: { format: 'plain', text: pattern } }));
  }

  protected setPatterns(question: QuestionOf<'short-answer'>, rows: readonly Choice[]): void {
    const answers = rows.map(({ text, ...rest }): TextAnswer => ({ ...rest, pattern: text.text }));
    this.set(question, { answers });
  }

  protected setUnit(question: QuestionOf<'numeric'>, at: number, unit: Unit): void {
    this.set(question, { units: replaced(question.units, at, unit) });
  }

  protected addUnit(question: QuestionOf<'numeric'>): void {
    const unitRule = question.unitRule === 'none' ? 'optional' : question.unitRule;
    this.set(question, { unitRule, units: [...question.units, { name: '', multiplier: 1 }] });
  }

  protected removeUnit(question: QuestionOf<'numeric'>, at: number): void {
    this.set(question, { units: without(question.units, at) });
  }

  protected otherwise(question: QuestionOf<'numeric'>, text: string): void {
    this.set(question, { otherwise: retext(question.otherwise, text) });
  }

  protected pair(question: QuestionOf<'matching'>, at: number, before: Pair, change: Partial<Pair>): void {
    this.set(question, { pairs: replaced(question.pairs, at, { ...before, ...change }) });
  }

  protected left({ left }: Pair, text: string): Pick<Pair, 'left'> {
    return { left: retext(left, text) };
  }

  protected addPair(question: QuestionOf<'matching'>): void {
    this.set(question, { pairs: [...question.pairs, blankPair()] });
  }

  protected removePair(question: QuestionOf<'matching'>, at: number): void {
    this.set(question, { pairs: without(question.pairs, at) });
  }

  protected item(question: QuestionOf<'ordering'>, at: number, text: string): void {
    const before = question.items[at] ?? NO_TEXT;
    this.set(question, { items: replaced(question.items, at, retext(before, text)) });
  }

  protected addItem(question: QuestionOf<'ordering'>): void {
    this.set(question, { items: [...question.items, NO_TEXT] });
  }

  protected moveItem(question: QuestionOf<'ordering'>, at: number, by: -1 | 1): void {
    this.set(question, { items: moved(question.items, at, by) });
  }

  protected removeItem(question: QuestionOf<'ordering'>, at: number): void {
    this.set(question, { items: without(question.items, at) });
  }

  protected guidance(question: QuestionOf<'essay'>, text: string): void {
    this.set(question, { guidance: retext(question.guidance, text) });
  }
}
