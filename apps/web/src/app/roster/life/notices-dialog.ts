import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { OwnActivityView, RosterLifeView, RosterNoticeView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import { clockTime, waitsForAnswer, type RosterMonth } from '@banke/domain/roster';
import { Badge, Button, DialogFrame } from '@banke/ui';
import { FormProblem } from '../../forms/form-problem';
import { Submission } from '../../forms/submission';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { versionOf } from '../grid-cells';
import { AmendmentWords } from './amendment-words';
import { RosterLifeApi } from './roster-life-api';

export interface NoticesData {
  life: RosterLifeView;
  month: RosterMonth;
}

/** Who was told what about this roster, and who has not said yet that they know. */
@Component({
  selector: 'app-notices-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, DialogFrame, FormProblem],
  template: `
    <bk-dialog-frame [heading]="words.t('roster-life.notices.heading')" [closeLabel]="words.t('shell.close')">
      <app-form-problem [problem]="loading.problem()" />
      @if (loading.sending()) {
        <p role="status">{{ words.t('shell.loading') }}</p>
      } @else {
        <p class="soft">
          {{ words.t('roster-life.notices.lead', { open: open().length, all: notices().length }) }}
        </p>
        <ul>
          @for (each of notices(); track each.id) {
            <li>
              <b>{{ each.staffName }}</b>
              <span class="soft">{{ about(each) }}</span>
              @if (each.confirmedAt; as at) {
                <bk-badge tone="ok">{{
                  words.t('roster-life.notices.confirmed', { at: formats.recent(at) })
                }}</bk-badge>
              } @else {
                <bk-badge [tone]="waits(each) ? 'warn' : 'neutral'">{{
                  words.t(
                    'roster-life.notices.' + (each.seenAt ? 'seen' : each.hasAccount ? 'unseen' : 'noAccount')
                  )
                }}</bk-badge>
              }
            </li>
          }
        </ul>
      }
      <button dialogFoot bkButton type="button" (click)="ref.close()">{{ words.t('shell.close') }}</button>
    </bk-dialog-frame>
  `,
  styles: `
    ul {
      max-height: 60vh;
      margin-top: 8px;
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      min-height: 36px;
      border-bottom: 1px solid var(--line);
      font-size: var(--text-m);
    }
    bk-badge {
      margin-inline-start: auto;
    }
    .soft {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class NoticesDialog {
  private readonly data = inject<NoticesData>(DIALOG_DATA);
  private readonly api = inject(RosterLifeApi);
  private readonly amendments = inject(AmendmentWords);

  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly loading = new Submission();
  protected readonly notices = signal<readonly RosterNoticeView[]>([]);
  protected readonly open = computed(() => this.notices().filter((notice) => this.waits(notice)));

  constructor() {
    void this.loading.send({}, async () => {
      this.notices.set((await this.api.notices(this.data.life.rosterId)).notices);
    });
  }

  protected waits(notice: RosterNoticeView): boolean {
    const { data, period } = this.data.month;
    const first = notice.amendmentSeq === null && notice.activities.length === 0;
    return waitsForAnswer({ ...notice, first, through: plainDateOf(period.through) }, data.today);
  }

  protected about({ amendmentSeq, changes, activities }: RosterNoticeView): string {
    if (activities.length > 0) {
      const days = activities.map(
        ({ day, before, after }) =>
          `${this.formats.day(day)} ${this.activity(before)} → ${this.activity(after)}`,
      );
      return this.words.t('roster-life.notices.activities', { days: this.formats.list(days) });
    }
    if (amendmentSeq === null) return this.words.t('roster-life.notices.first');
    const days = changes.map(
      ({ day, before, after }) => `${this.formats.day(day)} ${this.code(before)} → ${this.code(after)}`,
    );
    const amendment = this.data.life.amendments.find(({ seq }) => seq === amendmentSeq);
    const why = amendment
      ? this.amendments.sentence(amendment)
      : this.words.t('roster-life.notices.amendment', { n: amendmentSeq });
    return `${this.formats.list(days)} · ${why}`;
  }

  private activity(activity: OwnActivityView | null): string {
    if (!activity) return this.words.t('roster-life.nothing');
    const { kind, from, to } = activity;
    const time = from === 0 && to === 1440 ? '' : ` ${clockTime(from)}–${clockTime(to)}`;
    return this.words.t(`roster.activity.${kind}`) + time;
  }

  private code(versionId: string | null): string {
    const code = versionId === null ? undefined : versionOf(this.data.month, versionId)?.code;
    return code ?? this.words.t('roster-life.nothing');
  }
}
