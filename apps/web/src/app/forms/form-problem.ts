import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@banke/ui';
import { ProblemWords } from '../words/problem-words';
import type { ApiProblem } from '../http/api-problem';

/** The sentence above a form's buttons; read aloud when it appears. */
@Component({
  selector: 'app-form-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { role: 'alert' },
  template: `
    @if (sentence(); as text) {
      <p>
        <bk-icon name="warning" /><span>{{ text }}</span>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-radius: var(--radius);
      background: var(--danger-soft);
      color: var(--danger);
      font-size: var(--text-m);
    }
    bk-icon {
      margin-top: 1px;
    }
    :host:not(:has(p)) {
      display: none;
    }
  `,
})
export class FormProblem {
  private readonly words = inject(ProblemWords);

  readonly problem = input<ApiProblem | undefined>();
  protected readonly sentence = computed(() => {
    const problem = this.problem();
    return problem && this.words.ofForm(problem);
  });
}
