import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Rows in the shape of what is coming, so that nothing jumps when it comes. */
@Component({
  selector: 'bk-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', '[attr.aria-label]': 'label()' },
  template: `
    @for (row of widths(); track $index) {
      <div class="row"><i [style.width.%]="row"></i><i class="short"></i></div>
    }
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
    }
    .row {
      display: flex;
      align-items: center;
      justify-content: space-between;
      height: var(--row);
      padding: 0 16px;
      border-bottom: 1px solid var(--line);
    }
    .row:last-child {
      border-bottom: 0;
    }
    i {
      height: 10px;
      border-radius: 5px;
      background: var(--surface-sunken);
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
    .short {
      width: 12%;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  `,
})
export class Skeleton {
  readonly label = input.required<string>();
  readonly rows = input(6);
  protected readonly widths = computed(() =>
    Array.from({ length: this.rows() }, (_, i) => 24 + ((i * 17) % 23)),
  );
}
