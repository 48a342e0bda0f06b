import { afterNextRender, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { ApiProblem, toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';

type State = { is: 'resting' } | { is: 'sending' } | { is: 'refused'; problem: ApiProblem };

/** One form being sent: what was typed stays, a refusal is shown where it belongs, a second click sends nothing. */
export class Submission {
  private readonly words = inject(ProblemWords);
  private readonly injector = inject(Injector);
  /** Of the component that has the form. */
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef, { optional: true });
  private readonly state = signal<State>({ is: 'resting' });

  readonly sending = computed(() => this.state().is === 'sending');
  readonly problem = computed(() => {
    const state = this.state();
    return state.is === 'refused' ? state.problem : undefined;
  });

  /** The answer, or undefined when it was refused or something `required` is still empty. */
  async send<Answer>(
    required: Record<string, string>,
    send: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    if (this.sending()) return undefined;
    const missing = Object.keys(required).filter((path) => required[path]?.trim() === '');
    if (missing.length > 0) {
      this.refuse(
        new ApiProblem(
          'request.invalid',
          422,
          {},
          missing.map((path) => ({ path, code: 'required' })),
        ),
      );
      return undefined;
    }
    this.state.set({ is: 'sending' });
    try {
      const answer = await send();
      this.state.set({ is: 'resting' });
      return answer;
    } catch (error) {
      this.refuse(toApiProblem(error));
      return undefined;
    }
  }

  /** For a deed without an answer: whether it was done. */
  async done(required: Record<string, string>, deed: () => Promise<unknown>): Promise<boolean> {
    const done = await this.send(required, async () => {
      await deed();
      return true;
    });
    return done ?? false;
  }

  refuse(problem: ApiProblem): void {
    this.state.set({ is: 'refused', problem });
    this.showFirstFault();
  }

  /** Goes to the first field that is marked, wherever it is on the page. */
  showFirstFault(): void {
    const host = this.host?.nativeElement;
    if (!host) return;
    const go = () => host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    afterNextRender({ read: go }, { injector: this.injector });
  }

  clear(): void {
    this.state.set({ is: 'resting' });
  }

  errorOf(path: string): string | undefined {
    return this.words.field(this.problem(), path);
  }

  /** The same for a field that is a list to choose from. */
  choiceErrorOf(path: string): string | undefined {
    return this.words.field(this.problem(), path, 'chosen');
  }
}
