import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Block } from '@banke/domain/roster';
import { Words } from '../../../words/words';
import { ShiftWords } from './shift-words';

const DAY = 1440;

/** A shift on the line of its day, to 24:00 and past it where it runs on. What it says stands in the blocks below it, too. */
@Component({
  selector: 'app-day-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'said()' },
  template: `
    <div class="line">
      @for (segment of segments(); track $index) {
        <i
          [class.rest]="!segment.work"
          [class.away]="segment.work && !segment.cover"
          [style.left.%]="segment.left"
          [style.width.%]="segment.width"
          [style.--ground]="'var(--shift-' + colour() + ')'"
          [style.--on]="'var(--on-shift-' + colour() + ')'"
          [title]="segment.said"
          ><span>{{ segment.short }}</span></i
        >
      }
      @if (end() > DAY) {
        <b [style.left.%]="(DAY / end()) * 100"></b>
      }
    </div>
    <div class="ticks number">
      @for (tick of ticks(); track tick.at) {
        <span [style.left.%]="tick.left">{{ tick.text }}</span>
      }
    </div>
  `,
  styleUrl: './day-bar.css',
})
export class DayBar {
  readonly blocks = input.required<readonly Block[]>();
  /** Number in the palette. */
  readonly colour = input.required<number>();

  private readonly words = inject(Words);
  private readonly shifts = inject(ShiftWords);

  protected readonly DAY = DAY;
  /** Whole quarters of a day beyond the first. */
  protected readonly end = computed(() => {
    const last = Math.max(0, ...this.blocks().map(({ to }) => to));
    return Math.max(DAY, Math.ceil(last / 360) * 360);
  });
  protected readonly segments = computed(() =>
    this.blocks()
      .filter(({ from, to }) => from < to)
      .map(({ kind, from, to, work, cover }) => {
        const name = this.words.t(`roster-settings.blockKind.${kind}`);
        return {
          ...{ work, cover },
          left: (from / this.end()) * 100,
          width: ((to - from) / this.end()) * 100,
          short: this.words.t(`roster-settings.blockShort.${kind}`),
          said: `${this.shifts.time(from)}–${this.shifts.time(to)} ${name}`,
        };
      }),
  );
  protected readonly said = computed(() =>
    this.segments()
      .map(({ said }) => said)
      .join('; '),
  );
  protected readonly ticks = computed(() =>
    Array.from({ length: this.end() / 360 + 1 }, (_, index) => ({
      at: index,
      left: ((index * 360) / this.end()) * 100,
      text: String(index * 6 > 24 ? index * 6 - 24 : index * 6).padStart(2, '0'),
    })),
  );
}
