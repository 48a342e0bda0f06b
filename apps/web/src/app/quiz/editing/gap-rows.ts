import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import {
  blankGap,
  gapPlaces,
  richText,
  type Choice,
  type Gap,
  type GapAnswer,
  type NumericAnswer,
  type QuestionOf,
} from '@banke/domain/quiz';
import { Button, Icon } from '@banke/ui';
import { Words } from '../../words/words';
import { AnswerRows } from './answer-rows';
import { NumberRows } from './number-rows';
import { replaced } from './rows';

const KINDS = ['text', 'choice', 'number'] as const;

/** The gaps of a text, each where the text says `{#1}`, `{#2}` … */
@Component({
  selector: 'app-gap-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerRows, Button, Icon, NumberRows],
  templateUrl: './gap-rows.html',
  styleUrl: './part-rows.css',
})
export class GapRows {
  readonly question = input.required<QuestionOf<'cloze'>>();
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly questionChange = output<QuestionOf<'cloze'>>();

  protected readonly words = inject(Words);
  protected readonly kinds = KINDS;
  protected readonly blank: Choice = { text: richText('', 'plain'), fraction: 0, feedback: richText('') };

  protected become(at: number, gap: Gap, kind: string): void {
    this.put(at, blankGap(KINDS.find((each) => each === kind) ?? 'text', gap.weight));
  }

  protected weigh(at: number, gap: Gap, typed: string): void {
    this.put(at, { ...gap, weight: Number(typed) });
  }

  protected texts(answers: readonly GapAnswer[]): Choice[] {
    return answers.map(({ text, fraction, feedback }) => ({
      ...{ fraction, text: { format: 'plain', text }, feedback: { format: 'plain', text: feedback } },
    }));
  }

  protected setTexts(at: number, gap: Gap, rows: readonly Choice[]): void {
    const answers = rows.map(({ text, fraction, feedback }) => ({
      ...{ text: text.text, fraction, feedback: feedback.text },
    }));
    if (gap.kind === 'choice') this.put(at, { ...gap, choices: answers });
    if (gap.kind === 'text') this.put(at, { ...gap, answers });
  }

  protected numbers(gap: Gap & { kind: 'number' }): NumericAnswer[] {
    return gap.answers.map((each) => ({ ...each, feedback: { format: 'plain', text: each.feedback } }));
  }

  protected setNumbers(at: number, gap: Gap & { kind: 'number' }, rows: readonly NumericAnswer[]): void {
    this.put(at, { ...gap, answers: rows.map((each) => ({ ...each, feedback: each.feedback.text })) });
  }

  protected setCase(at: number, gap: Gap & { kind: 'text' }, caseSensitive: boolean): void {
    this.put(at, { ...gap, caseSensitive });
  }

  /** A new gap, and its place at the end of the text. */
  protected more(): void {
    const question = this.question();
    const place = `{#${String(question.gaps.length + 1)}}`;
    const { format, text } = question.text;
    this.questionChange.emit({
      ...question,
      ...{ gaps: [...question.gaps, blankGap('text')], text: { format, text: `${text}${place}` } },
    });
  }

  /** Without the gap and its place; those after it move up. */
  protected remove(at: number): void {
    const question = this.question();
    const { format, text } = question.text;
    const numbers = [...new Set(gapPlaces(text))].sort((one, other) => one - other);
    const moved = numbers.reduce((written, number) => {
      if (number === at + 1) return written.replace(`{#${String(number)}}`, '');
      return number > at + 1 ? written.replace(`{#${String(number)}}`, `{#${String(number - 1)}}`) : written;
    }, text);
    const gaps = question.gaps.filter((_, i) => i !== at);
    this.questionChange.emit({ ...question, gaps, text: { format, text: moved } });
  }

  private put(at: number, gap: Gap): void {
    const question = this.question();
    this.questionChange.emit({ ...question, gaps: replaced(question.gaps, at, gap) });
  }
}
