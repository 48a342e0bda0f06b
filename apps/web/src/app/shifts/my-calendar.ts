import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CalendarFeedView, IssuedCalendarFeedView } from '@banke/contracts';
import { Button, ConfirmDialog, Dialogs, Icon, Skeleton } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { OwnRecord } from '../people/person/own-record';
import { SecretLine } from '../settings/secret-line';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { ShiftsApi } from './shifts-api';

/** A section of one's own page: the secret address at which a phone's calendar fetches the shifts. */
@Component({
  selector: 'app-my-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, SecretLine, Skeleton],
  template: `
    @if (record.person()) {
      <h2>{{ words.t('shifts.feed.heading') }}</h2>
      <p class="faint">{{ words.t('shifts.feed.text') }}</p>
      @let loaded = state();
      @if (issued(); as fresh) {
        <p>{{ words.t('shifts.feed.once') }}</p>
        <app-secret-line [label]="words.t('shifts.feed.address')" [secret]="addressOf(fresh)" />
        <div class="deeds">
          <a class="bk-button" data-kind="primary" [href]="webcalOf(fresh)">
            <bk-icon name="calendar" />{{ words.t('shifts.feed.open') }}
          </a>
        </div>
      }
      @switch (loaded.is) {
        @case ('loading') {
          <bk-skeleton [label]="words.t('shell.loading')" [rows]="1" />
        }
        @case ('failed') {
          <p role="alert">{{ problems.notLoaded($any(loaded).problem) }}</p>
          <button bkButton type="button" (click)="load()">{{ words.t('shell.retry') }}</button>
        }
        @case ('ready') {
          @if (feed(); as feed) {
            <p class="number">{{ sentence(feed) }}</p>
            <div class="deeds">
              <button bkButton type="button" (click)="renew()">{{ words.t('shifts.feed.renew') }}</button>
              <button bkButton kind="danger" type="button" (click)="revoke()">
                {{ words.t('shifts.feed.revoke') }}
              </button>
            </div>
          } @else {
            <div class="deeds">
              <button bkButton type="button" (click)="issue()">
                <bk-icon name="link" />{{ words.t('shifts.feed.issue') }}
              </button>
            </div>
          }
        }
      }
    }
  `,
  styles: `
    :host:not(:empty) {
      display: grid;
      gap: 8px;
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
    p {
      font-size: var(--text-m);
    }
    .deeds {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class MyCalendar {
  private readonly api = inject(ShiftsApi);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly formats = inject(Formats);

  protected readonly words = inject(Words);
  protected readonly problems = inject(ProblemWords);
  protected readonly record = inject(OwnRecord);
  protected readonly state = signal<Loaded<CalendarFeedView | null>>({ is: 'loading' });
  /** Shown once: nobody can read it again. */
  protected readonly issued = signal<IssuedCalendarFeedView | undefined>(undefined);

  constructor() {
    this.record.want();
    void this.load();
  }

  protected feed(): CalendarFeedView | null {
    const state = this.state();
    return state.is === 'ready' ? state.value : null;
  }

  protected async load(): Promise<void> {
    this.state.set({ is: 'loading' });
    try {
      this.state.set({ is: 'ready', value: (await this.api.feed()).feed });
    } catch (error) {
      this.state.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected async issue(): Promise<void> {
    await this.tell.of(
      this.api.issueFeed().then((issued) => {
        this.issued.set(issued);
        this.state.set({ is: 'ready', value: issued });
      }),
    );
  }

  protected async renew(): Promise<void> {
    if (await this.sure('renew')) await this.issue();
  }

  protected async revoke(): Promise<void> {
    if (!(await this.sure('revoke')) || !(await this.tell.of(this.api.revokeFeed()))) return;
    this.issued.set(undefined);
    this.state.set({ is: 'ready', value: null });
  }

  protected sentence({ createdAt, fetchedAt }: CalendarFeedView): string {
    const created = this.formats.recent(createdAt);
    return fetchedAt
      ? this.words.t('shifts.feed.fetched', { created, fetched: this.formats.recent(fetchedAt) })
      : this.words.t('shifts.feed.created', { created });
  }

  protected addressOf({ path }: IssuedCalendarFeedView): string {
    return `${location.origin}${path}`;
  }

  /** Phones open it in their calendar, which then asks by https where the page came by it. */
  protected webcalOf({ path }: IssuedCalendarFeedView): string {
    return `webcal://${location.host}${path}`;
  }

  private async sure(deed: 'renew' | 'revoke'): Promise<boolean> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t(`shifts.feed.${deed}`),
      text: t(`shifts.feed.${deed}Text`),
      deed: t(`shifts.feed.${deed}`),
      cancel: t('shell.cancel'),
    });
    return sure ?? false;
  }
}
