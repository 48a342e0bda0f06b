import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A code on its colour, as it stands in a cell of the roster. */
@Component({
  selector: 'app-shift-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.background]': 'ground()', '[style.color]': 'ink()' },
  template: '{{ code() }}',
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      min-width: 32px;
      height: 24px;
      padding: 0 6px;
      border-radius: 4px;
      font-size: var(--text-m);
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class ShiftChip {
  readonly code = input.required<string>();
  /** Number in the palette. */
  readonly colour = input.required<number>();

  protected readonly ground = computed(() => `var(--shift-${String(this.colour())})`);
  protected readonly ink = computed(() => `var(--on-shift-${String(this.colour())})`);
}
