import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { blankNumber, snapFraction, type NumericAnswer } from '@banke/domain/quiz';
import { Button, Icon } from '@banke/ui';
import { Words } from '../../words/words';
import { replaced, retext, without } from './rows';

/** Numbers that are right within a tolerance; the first that fits counts. */
@Component({
  selector: 'app-number-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './number-rows.html',
  styleUrl: './part-rows.css',
})
export class NumberRows {
  readonly rows = input.required<readonly NumericAnswer[]>();
  readonly path = input.required<string>();
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly rowsChange = output<NumericAnswer[]>();

  protected readonly words = inject(Words);

  protected set(at: number, row: NumericAnswer, change: Partial<NumericAnswer>): void {
    this.rowsChange.emit(replaced(this.rows(), at, { ...row, ...change }));
  }

  protected earn(at: number, row: NumericAnswer, percent: string): void {
    this.set(at, row, { fraction: snapFraction(Number(percent) / 100) });
  }

  protected say(at: number, row: NumericAnswer, text: string): void {
    this.set(at, row, { feedback: retext(row.feedback, text) });
  }

  protected more(): void {
    this.rowsChange.emit([...this.rows(), blankNumber()]);
  }

  protected remove(at: number): void {
    this.rowsChange.emit(without(this.rows(), at));
  }

  /** An empty field is no number, not zero. */
  protected number(typed: string): number {
    return typed.trim() === '' ? NaN : Number(typed);
  }

  protected shown(value: number): string {
    return Number.isNaN(value) ? '' : String(value);
  }

  protected percent({ fraction }: NumericAnswer): number {
    return Math.round(fraction * 1_000_000) / 10_000;
  }

  protected wrong(at: number): string | undefined {
    const fields = ['value', 'tolerance', 'fraction'].map((name) => `${this.path()}.${String(at)}.${name}`);
    return fields.map((field) => this.errorOf()(field)).find((sentence) => sentence !== undefined);
  }
}
