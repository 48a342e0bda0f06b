import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ObligationEventView } from '@banke/contracts';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

/** What befell an obligation, in order. */
@Component({
  selector: 'app-obligation-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (event of events(); track $index) {
        <li>
          <p>{{ sentence(event) }}</p>
          @if (event.note) {
            <p class="note">{{ event.note }}</p>
          }
          <time [attr.datetime]="event.at">{{ formats.instant(event.at) }}</time>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      padding-left: 14px;
      border-left: 2px solid var(--line);
      font-size: var(--text-m);
    }
    li {
      position: relative;
    }
    li::before {
      position: absolute;
      top: 6px;
      left: -19px;
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--line-control);
      content: '';
    }
    .note {
      color: var(--ink-soft);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    time {
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
  `,
})
export class ObligationHistory {
  readonly events = input.required<readonly ObligationEventView[]>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);

  protected sentence({ deed, byName, onBehalfOfName }: ObligationEventView): string {
    const by = byName ?? this.words.t('shell.forgotten');
    const who =
      onBehalfOfName === null ? by : this.words.t('obligations.onBehalf', { by, of: onBehalfOfName });
    return this.words.t(`obligations.deed.${deed}`, { who });
  }
}
