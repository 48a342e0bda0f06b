import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { snapFraction, type Choice } from '@banke/domain/quiz';
import { Button, Icon } from '@banke/ui';
import { MoveButtons } from '../../lists/move-buttons';
import { Words } from '../../words/words';
import { moved } from '../../training/moved';
import { replaced, retext, without } from './rows';

/** Answers with what each earns and what is said about it: choices, patterns, and what fits a gap. */
@Component({
  selector: 'app-answer-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, MoveButtons],
  templateUrl: './answer-rows.html',
  styleUrl: './part-rows.css',
})
export class AnswerRows {
  readonly rows = input.required<readonly Choice[]>();
  readonly blank = input.required<Choice>();
  /** What the texts are called: choices, patterns. */
  readonly label = input.required<string>();
  readonly add = input.required<string>();
  /** Under which path the rows stand in the definition. */
  readonly path = input.required<string>();
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly rowsChange = output<Choice[]>();

  protected readonly words = inject(Words);

  protected text(at: number, row: Choice, text: string): void {
    this.rowsChange.emit(replaced(this.rows(), at, { ...row, text: retext(row.text, text) }));
  }

  protected earn(at: number, row: Choice, percent: string): void {
    const fraction = snapFraction(Number(percent) / 100);
    this.rowsChange.emit(replaced(this.rows(), at, { ...row, fraction }));
  }

  protected say(at: number, row: Choice, text: string): void {
    this.rowsChange.emit(replaced(this.rows(), at, { ...row, feedback: retext(row.feedback, text) }));
  }

  protected move(at: number, by: -1 | 1): void {
    this.rowsChange.emit(moved(this.rows(), at, by));
  }

  protected remove(at: number): void {
    this.rowsChange.emit(without(this.rows(), at));
  }

  protected more(): void {
    this.rowsChange.emit([...this.rows(), this.blank()]);
  }

  protected percent({ fraction }: Choice): number {
    return Math.round(fraction * 1_000_000) / 10_000;
  }

  protected wrong(at: number): string | undefined {
    const path = `${this.path()}.${String(at)}`;
    return this.errorOf()(path) ?? this.errorOf()(`${path}.fraction`);
  }
}
