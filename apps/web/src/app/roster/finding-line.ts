import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RosterMonth, RuleFinding } from '@banke/domain/roster';
import { FindingWords } from './finding-words';
import { Words } from '../words/words';

/** A finding as people read it: what was measured against which limit, and on demand why the rule is there. */
@Component({
  selector: 'app-finding-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <i [attr.data-kind]="kind()" [title]="words.t('roster.kind.' + kind())"></i>
    <div>
      <p>
        <b>{{ said.rule(finding()) }}</b>
        @if (about(); as about) {
          <span class="about">{{ about }}</span>
        }
        <span>{{ sentence() }}</span>
      </p>
      <details>
        <summary>{{ words.t('roster.whyLabel') }}</summary>
        @for (line of why(); track $index) {
          <p>{{ line }}</p>
        }
      </details>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      align-items: baseline;
      font-size: var(--text-m);
    }
    div {
      flex: 1;
      min-width: 0;
    }
    i {
      flex: none;
      width: 8px;
      height: 8px;
      border: 1.5px solid var(--warn);
      border-radius: 50%;
    }
    i[data-kind='hard'] {
      border-color: var(--danger);
      background: var(--danger);
    }
    i[data-kind='unjudged'] {
      border-color: var(--ink-faint);
      border-style: dotted;
    }
    b {
      margin-inline-end: 6px;
      font-weight: 600;
    }
    .about {
      margin-inline-end: 6px;
      color: var(--ink-soft);
    }
    details {
      color: var(--ink-soft);
    }
    summary {
      width: fit-content;
      color: var(--accent-ink);
      cursor: pointer;
    }
    details p {
      margin-top: 2px;
    }
  `,
})
export class FindingLine {
  protected readonly words = inject(Words);
  protected readonly said = inject(FindingWords);
  readonly finding = input.required<RuleFinding>();
  readonly month = input.required<RosterMonth | undefined>();
  /** Whom and which days it concerns, where that is not plain from where the line stands. */
  readonly about = input('');

  protected readonly kind = computed(() => {
    const { verdict, strictness } = this.finding();
    return verdict === 'unjudged' ? 'unjudged' : strictness.kind;
  });
  protected readonly sentence = computed(() => {
    const month = this.month();
    return month ? this.said.sentence(this.finding(), month) : '';
  });
  protected readonly why = computed(() => {
    const month = this.month();
    return month ? this.said.why(this.finding(), month) : [];
  });
}
