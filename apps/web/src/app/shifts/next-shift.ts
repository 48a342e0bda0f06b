import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnShiftView } from '@banke/contracts';
import { ShiftChip } from '../roster/settings/templates/shift-chip';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { OwnShiftWords } from './own-shift-words';

/** The shift that goes on or comes next: when, where, and for how long. */
@Component({
  selector: 'app-next-shift',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ShiftChip],
  template: `
    <a class="bk-panel" routerLink="/shifts" [queryParams]="{ month: month(), open: shift().day }">
      <small>{{ words.t('shifts.next') }}</small>
      <strong>
        {{ shiftWords.when(shift().day, today()) }}
        <span class="number">{{ shiftWords.hours(shift()) }}</span>
      </strong>
      <span class="what">
        <app-shift-chip [code]="shift().code" [colour]="shift().colour" />
        {{ shift().name }} · {{ shift().departmentName }}
      </span>
    </a>
  `,
  styles: `
    a {
      display: grid;
      gap: 6px;
      padding: 14px 16px;
      border-left: 4px solid var(--accent);
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      background: var(--surface-hover);
    }
    small {
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
    strong {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      font-size: 20px;
      font-weight: 600;
    }
    .what {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class NextShift {
  readonly shift = input.required<OwnShiftView>();

  protected readonly words = inject(Words);
  protected readonly shiftWords = inject(OwnShiftWords);
  protected readonly today = inject(CompanyClock).today;
  protected readonly month = computed(() => this.shift().day.slice(0, 7));
}
