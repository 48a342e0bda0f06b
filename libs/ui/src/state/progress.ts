import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How far something is. Without a total it only shows that something moves. */
@Component({
  selector: 'bk-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-label]': 'label()',
    '[class.unknown]': 'percent() === null',
  },
  template: `<i [style.width.%]="percent() ?? 30"></i>`,
  styles: `
    :host {
      display: block;
      height: 6px;
      overflow: hidden;
      border-radius: 3px;
      background: var(--surface-sunken);
    }
    i {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--accent);
      transition: width var(--motion);
    }
    :host(.unknown) i {
      animation: wander 1.2s ease-in-out infinite alternate;
    }
    @keyframes wander {
      from {
        translate: -20% 0;
      }
      to {
        translate: 260% 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host(.unknown) i {
        animation: none;
      }
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number | null>();

  protected readonly percent = computed(() => {
    const total = this.total();
    return total ? Math.min(100, Math.floor((this.done() / total) * 100)) : null;
  });
}
