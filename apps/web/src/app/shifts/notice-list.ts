import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnNoticeView } from '@banke/contracts';
import { Badge, Button, Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { OwnShiftWords } from './own-shift-words';

/** What somebody was told of rosters: what it was and what it is now, with a button that says they know. */
@Component({
  selector: 'app-notice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, RouterLink],
  template: `
    @for (notice of notices(); track notice.id) {
      <section class="bk-panel" [attr.aria-label]="headingOf(notice)">
        <h2>{{ headingOf(notice) }}</h2>
        <p class="faint">
          <time class="number" [attr.datetime]="notice.at">{{ formats.recent(notice.at) }}</time>
          · {{ notice.departmentName }}
          @if (notice.reason) {
            · {{ words.t('shifts.notice.reason', { reason: notice.reason }) }}
          }
        </p>
        @let changes = changesOf(notice);
        @if (changes.length > 0) {
          <ul>
            @for (change of changes; track $index) {
              <li>
                <button type="button" (click)="opened.emit(change.day)">
                  <strong class="number">{{ formats.day(change.day) }}</strong>
                  <span>
                    <s>{{ change.before }}</s>
                    <bk-icon name="right" />
                    <b [class.gone]="change.gone">{{ change.after }}</b>
                  </span>
                </button>
              </li>
            }
          </ul>
        }
        @if (notice.first) {
          <a routerLink="/shifts" [queryParams]="{ month: notice.from.slice(0, 7) }">{{
            words.t('shifts.notice.look', { month: formats.month(notice.from.slice(0, 7)) })
          }}</a>
        }
        @if (notice.confirmedAt) {
          <bk-badge tone="ok">{{ words.t('shifts.notice.confirmed') }}</bk-badge>
        } @else {
          <button bkButton kind="primary" type="button" (click)="confirmed.emit(notice)">
            <bk-icon name="check" />{{ words.t('shifts.notice.confirm') }}
          </button>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    section {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 14px 16px;
    }
    h2 {
      font-size: var(--text-l);
    }
    p {
      font-size: var(--text-s);
    }
    ul {
      display: grid;
      gap: 2px;
      justify-self: stretch;
    }
    li button {
      display: grid;
      gap: 2px;
      width: 100%;
      padding: 6px 0;
      border: 0;
      background: none;
      color: var(--ink);
      font-size: var(--text-m);
      text-align: start;
    }
    li span {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 6px;
      align-items: center;
    }
    strong,
    b {
      font-weight: 600;
    }
    s {
      color: var(--ink-faint);
    }
    bk-icon {
      flex: none;
    }
    a {
      font-size: var(--text-m);
    }
    .gone {
      color: var(--danger);
    }
    section > [bkButton] {
      justify-self: stretch;
    }
  `,
})
export class NoticeList {
  readonly notices = input.required<readonly OwnNoticeView[]>();
  readonly confirmed = output<OwnNoticeView>();
  readonly opened = output<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly shiftWords = inject(OwnShiftWords);

  /** Shifts first, then what lies beside them. */
  protected changesOf({ changes, activities }: OwnNoticeView) {
    return [
      ...changes.map(({ day, before, after }) =>
        this.change(day, this.shiftWords.shift(before), after && this.shiftWords.shift(after)),
      ),
      ...activities.map(({ day, before, after }) =>
        this.change(
          day,
          before ? this.shiftWords.activity(before) : this.words.t('shifts.nothing'),
          after && this.shiftWords.activity(after),
        ),
      ),
    ];
  }

  private change(day: string, before: string, after: string | null) {
    return { day, before, after: after ?? this.words.t('shifts.gone'), gone: after === null };
  }

  protected headingOf({ first, from, changes, activities }: OwnNoticeView): string {
    const month = this.formats.month(from.slice(0, 7));
    if (activities.length > 0)
      return this.words.count('shifts.notice.activities', activities.length, { month });
    return first
      ? this.words.t('shifts.notice.published', { month })
      : this.words.count('shifts.notice.changed', changes.length, { month });
  }
}
