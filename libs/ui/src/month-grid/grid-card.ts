import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CARD_WIDTH, cardPlace } from './card-place';
import type { Box } from './grid-geometry';

/** What floats beside a cell and tells more of it. The pointer passes through, so that it is never in the way. */
@Component({
  selector: 'bk-grid-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'tooltip',
    '[style.left.px]': 'place().left',
    '[style.top.px]': 'place().top',
    '[style.bottom.px]': 'place().bottom',
    '[style.max-height.px]': 'place().maxHeight',
    '[style.width.px]': 'width',
  },
  template: `<ng-content />`,
  styles: `
    :host {
      position: fixed;
      z-index: 20;
      overflow: hidden;
      padding: 10px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      box-shadow: var(--shadow);
      font-size: var(--text-m);
      pointer-events: none;
    }
    @media (prefers-reduced-motion: no-preference) {
      :host {
        animation: appear 100ms ease-out;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    }
  `,
})
export class GridCard {
  readonly cell = input.required<Box>();
  protected readonly width = CARD_WIDTH;
  protected readonly place = computed(() =>
    cardPlace(this.cell(), { width: innerWidth, height: innerHeight }),
  );
}
