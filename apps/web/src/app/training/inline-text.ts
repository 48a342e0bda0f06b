import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Inline } from '@banke/domain/training';

/** A line of a lesson, element by element: what somebody typed is never read as HTML. */
@Component({
  selector: 'app-inline-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (each of text(); track $index) {
    @switch (each.is) {
      @case ('strong') {
        <strong>{{ each.text }}</strong>
      }
      @case ('em') {
        <em>{{ each.text }}</em>
      }
      @case ('code') {
        <code>{{ each.text }}</code>
      }
      @case ('link') {
        <a [href]="each.href" target="_blank" rel="noopener noreferrer">{{ each.text }}</a>
      }
      @default {
        {{ each.text }}
      }
    }
  }`,
  styles: `
    code {
      padding: 1px 5px;
      border-radius: 4px;
      background: var(--surface-sunken);
      font-family: var(--mono);
      font-size: 0.92em;
    }
  `,
})
export class InlineText {
  readonly text = input.required<readonly Inline[]>();
}
