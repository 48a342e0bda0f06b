import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnOutlookView } from '@banke/contracts';
import { waitsForAnswer } from '@banke/domain/roster';
import { Icon } from '@banke/ui';
import { onLive } from '../live/on-live';
import { NextShift } from '../shifts/next-shift';
import { ShiftsApi } from '../shifts/shifts-api';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';

/** On Home: my next shift, and what of the roster waits for my confirmation. Not there for who has no shifts. */
@Component({
  selector: 'app-home-shifts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NextShift, RouterLink],
  template: `
    @if (outlook()?.next; as next) {
      <app-next-shift [shift]="next" />
    }
    @if (waiting() > 0) {
      <a class="bk-panel" routerLink="/shifts">
        <bk-icon name="bell" /><span>{{ words.count('shifts.waiting', waiting()) }}</span
        ><bk-icon name="right" />
      </a>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    :host:not(:has(*)) {
      display: none;
    }
    a {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 48px;
      padding: 0 16px;
      background: var(--warn-soft);
      color: var(--warn);
      font-size: var(--text-m);
      text-decoration: none;
    }
    span {
      flex: 1;
    }
  `,
})
export class HomeShifts {
  private readonly api = inject(ShiftsApi);
  private readonly clock = inject(CompanyClock);
  protected readonly words = inject(Words);
  protected readonly outlook = signal<OwnOutlookView | undefined>(undefined);
  readonly waiting = computed(
    () => this.outlook()?.notices.filter((notice) => waitsForAnswer(notice, this.clock.today())).length ?? 0,
  );

  constructor() {
    onLive(['messages-changed'], () => this.load());
    void this.load();
  }

  /** Home does without it when it does not come: the shifts have a page of their own that says why. */
  private async load(): Promise<void> {
    this.outlook.set(await this.api.outlook().catch(() => this.outlook()));
  }
}
