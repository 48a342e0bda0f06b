import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OwnScoreView } from '@banke/contracts';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { pointsText } from '../line-words';

/** Twelve months as columns from nothing to the highest; each is a button that shows its month. */
@Component({
  selector: 'app-score-trend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (bar of bars(); track bar.firstDay) {
        <li>
          <button
            type="button"
            [attr.aria-pressed]="bar.firstDay === chosen()"
            [attr.aria-label]="bar.label"
            (click)="choose.emit(bar.firstDay.slice(0, 7))"
          >
            <span class="number">{{ bar.text }}</span>
            <span class="column" [style.height.px]="bar.height"></span>
            <small>{{ bar.month }}</small>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      gap: 4px;
      align-items: end;
      margin: 0;
      padding: 0;
      overflow-x: auto;
      list-style: none;
    }
    button {
      display: grid;
      gap: 2px;
      justify-items: center;
      min-width: 48px;
      padding: 4px;
      border: 0;
      border-radius: var(--radius);
      background: transparent;
      color: inherit;
      font-size: var(--text-s);
      white-space: nowrap;
    }
    button:hover {
      background: var(--surface-hover);
    }
    .column {
      width: 24px;
      border-radius: 3px 3px 0 0;
      background: var(--line-control);
    }
    button[aria-pressed='true'] {
      font-weight: 600;
    }
    button[aria-pressed='true'] .column {
      background: var(--accent);
    }
    small {
      color: var(--ink-faint);
    }
  `,
})
export class ScoreTrend {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** Newest first. */
  readonly months = input.required<readonly OwnScoreView[]>();
  readonly chosen = input.required<string>();
  readonly choose = output<string>();

  protected readonly bars = computed(() =>
    [...this.months()].reverse().map(({ firstDay, total }) => {
      const text = total === null ? this.words.t('evaluation.notScored.short') : pointsText(total);
      return {
        ...{ firstDay, text, height: HEIGHT * Math.min(1, (total ?? 0) / 100_00) },
        month: this.formats.monthShort(firstDay.slice(0, 7)),
        label: `${this.formats.month(firstDay.slice(0, 7))} ${text}`,
      };
    }),
  );
}

const HEIGHT = 88;
