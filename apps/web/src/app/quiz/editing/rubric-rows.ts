import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { blankCriterion, type Criterion } from '@banke/domain/quiz';
import { Button, Icon } from '@banke/ui';
import { Words } from '../../words/words';
import { replaced, without } from './rows';

type Level = Criterion['levels'][number];

/** What those who mark an essay look for: criteria, and what each level of one is worth. */
@Component({
  selector: 'app-rubric-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './rubric-rows.html',
  styleUrl: './part-rows.css',
})
export class RubricRows {
  readonly rubric = input.required<readonly Criterion[]>();
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly rubricChange = output<Criterion[]>();

  protected readonly words = inject(Words);

  protected name(at: number, criterion: Criterion, name: string): void {
    this.put(at, { ...criterion, name });
  }

  protected setLevel(at: number, criterion: Criterion, level: number, change: Partial<Level>): void {
    const before = criterion.levels[level] ?? { text: '', points: 0 };
    this.put(at, { ...criterion, levels: replaced(criterion.levels, level, { ...before, ...change }) });
  }

  protected addLevel(at: number, criterion: Criterion): void {
    const points = Math.max(0, ...criterion.levels.map((level) => level.points)) + 1;
    this.put(at, { ...criterion, levels: [...criterion.levels, { text: '', points }] });
  }

  protected removeLevel(at: number, criterion: Criterion, level: number): void {
    this.put(at, { ...criterion, levels: without(criterion.levels, level) });
  }

  protected more(): void {
    this.rubricChange.emit([...this.rubric(), blankCriterion()]);
  }

  protected remove(at: number): void {
    this.rubricChange.emit(without(this.rubric(), at));
  }

  protected number(typed: string): number {
    return typed.trim() === '' ? NaN : Number(typed);
  }

  private put(at: number, criterion: Criterion): void {
    this.rubricChange.emit(replaced(this.rubric(), at, criterion));
  }
}
