import { computed, signal } from '@angular/core';
import type { QuestionDetailView, QuestionRequest } from '@banke/contracts';
import {
  asType,
  blankQuestion,
  checkQuestion,
  plainText,
  type Difficulty,
  type Question,
  type QuestionType,
} from '@banke/domain/quiz';
import type { Competency } from '@banke/domain/training';
import { ApiProblem } from '../../http/api-problem';

const MOST_TAGS = 20;

/** A question as it is being written. */
export class QuestionDraft {
  readonly definition = signal<Question>(blankQuestion('single'));
  readonly courseId = signal('');
  readonly departmentId = signal('');
  readonly difficulty = signal<Difficulty>('middle');
  readonly competencies = signal<readonly Competency[]>([]);
  /** One after the other, as they are typed. */
  readonly tags = signal('');
  private readonly category = signal<string | null>(null);

  readonly request = computed((): QuestionRequest => ({
    definition: { ...tidy(this.definition()) },
    courseId: this.courseId() || null,
    departmentId: this.departmentId() || null,
    category: this.category(),
    difficulty: this.difficulty(),
    competencies: [...this.competencies()],
    tags: tagsIn(this.tags()),
  }));
  private readonly before = signal(JSON.stringify(this.request()));
  readonly changed = computed(() => JSON.stringify(this.request()) !== this.before());

  take({ question, definition }: Pick<QuestionDetailView, 'question' | 'definition'>): void {
    this.definition.set(definition as unknown as Question);
    this.courseId.set(question.courseId ?? '');
    this.departmentId.set(question.departmentId ?? '');
    this.difficulty.set(question.difficulty);
    this.competencies.set(question.competencies);
    this.tags.set(question.tags.join(' '));
    this.category.set(question.category);
    this.keep();
  }

  /** From here on, what is typed is a change. */
  keep(): void {
    this.before.set(JSON.stringify(this.request()));
  }

  become(type: QuestionType): void {
    this.definition.update((definition) => asType(definition, type));
  }

  /** What the server would refuse, said before anything is sent. */
  refusal(): ApiProblem | undefined {
    const errors = checkQuestion(tidy(this.definition())).map(({ code, field }) => ({
      path: `definition.${field}`,
      code: `question.${code}` as const,
    }));
    return errors.length > 0 ? new ApiProblem('question.refused', 422, {}, errors) : undefined;
  }
}

/** Without blanks at the ends of any text. */
function tidy(question: Question): Question {
  return JSON.parse(JSON.stringify(question), (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  ) as Question;
}

function tagsIn(typed: string): string[] {
  const tags = typed.split(/[\s,，、;；]+/).filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}
