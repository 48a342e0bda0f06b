import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { QuizPartView } from '@banke/contracts';
import { DIFFICULTIES } from '@banke/domain/quiz';
import { COMPETENCIES } from '@banke/domain/training';
import { Button, Icon } from '@banke/ui';
import { Tell } from '../../forms/tell';
import { MoveButtons } from '../../lists/move-buttons';
import { Words } from '../../words/words';
import { QuizzesApi } from '../quizzes-api';
import { MakingPlaces } from './making-places';

/** What a quiz asks, in order: questions one by one, and draws with how many the bank has for each. */
@Component({
  selector: 'app-quiz-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, MoveButtons],
  templateUrl: './quiz-parts.html',
  styleUrl: './part-rows.css',
})
export class QuizParts {
  private readonly api = inject(QuizzesApi);
  private readonly tell = inject(Tell);

  readonly parts = input.required<readonly QuizPartView[]>();
  readonly titles = input.required<ReadonlyMap<string, string>>();
  readonly errorOf = input.required<(path: string) => string | undefined>();
  readonly changed = output<{ at: number; change: Partial<QuizPartView> }>();
  readonly moved = output<{ at: number; by: -1 | 1 }>();
  readonly removed = output<number>();

  protected readonly words = inject(Words);
  protected readonly places = inject(MakingPlaces);
  protected readonly competencies = COMPETENCIES;
  protected readonly difficulties = DIFFICULTIES;
  protected readonly tags = signal<readonly string[]>([]);
  /** How many questions the bank has for a draw, by what it asks for. */
  private readonly found = signal<ReadonlyMap<string, number>>(new Map());

  constructor() {
    effect(() => {
      const pools = this.parts().filter(({ questionId }) => questionId === null);
      untracked(() => void this.tell.of(this.count(pools)));
    });
  }

  protected foundFor(part: QuizPartView): number | undefined {
    return this.found().get(keyOf(part));
  }

  protected title({ questionId }: QuizPartView): string {
    return this.titles().get(questionId ?? '') ?? '';
  }

  protected set(at: number, name: keyof QuizPartView, value: string): void {
    this.changed.emit({ at, change: { [name]: value || null } });
  }

  protected setNumber(at: number, name: 'count' | 'mark', typed: string): void {
    const empty = name === 'mark' ? null : 1;
    this.changed.emit({ at, change: { [name]: typed.trim() === '' ? empty : Number(typed) } });
  }

  private async count(pools: readonly QuizPartView[]): Promise<void> {
    for (const pool of pools) {
      const key = keyOf(pool);
      if (this.found().has(key)) continue;
      const { total, tags } = await this.api.questions(filterOf(pool));
      this.found.update((found) => new Map(found).set(key, total));
      this.tags.set(tags);
    }
  }
}

function filterOf({ courseId, competency, difficulty, tag }: QuizPartView): Record<string, string> {
  return {
    ...(courseId && { course: courseId }),
    ...(competency && { competency }),
    ...(difficulty && { difficulty }),
    ...(tag && { tag }),
  };
}

function keyOf(part: QuizPartView): string {
  return JSON.stringify(filterOf(part));
}
