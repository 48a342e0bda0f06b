import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AppealView } from '@banke/contracts';
import { figureText } from '@banke/domain/evaluation';
import { Badge, Button, Dialogs } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AnswerDialog } from './answer-dialog';
import { figureOf, type MonthStore } from './month-store';
import { SessionStore } from '../session/session-store';

/** What staff hold against lines of their scores, and what came of it. */
@Component({
  selector: 'app-appeal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  template: `
    <div class="bk-panel scroll">
      <table>
        <tbody>
          @for (appeal of appeals(); track appeal.id) {
            <tr>
              <td>{{ formats.instant(appeal.at) }}</td>
              <td>{{ appeal.staffName }}</td>
              <td>{{ lines().get(appeal.line)?.name ?? appeal.line }}</td>
              <td class="wrap">{{ appeal.reason }}</td>
              <td>
                <bk-badge [tone]="appeal.answer === 'upheld' ? 'ok' : appeal.answer ? 'neutral' : 'warn'">
                  {{ words.t('evaluation.appeal.state.' + (appeal.answer ?? 'open')) }}
                </bk-badge>
                {{ appeal.answerText }}
              </td>
              <td class="end">
                @if (appeal.answer === null && decides()) {
                  <button bkButton type="button" (click)="decide(appeal)">
                    {{ words.t('evaluation.appeal.decide') }}
                  </button>
                }
              </td>
            </tr>
          } @empty {
            <tr>
              <td class="soft">{{ words.t('evaluation.appeal.none') }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './tables.css',
})
export class AppealList {
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(SessionStore);

  readonly store = input.required<MonthStore>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly appeals = computed(() => this.store().detail()?.appeals ?? []);
  protected readonly decides = computed(() => this.session.may('scores.approve'));
  protected readonly lines = computed(
    () =>
      new Map(
        this.store()
          .posts()
          .flatMap((post) => post.lines.map((line) => [line.code, line] as const)),
      ),
  );

  protected decide(appeal: AppealView): void {
    const line = this.lines().get(appeal.line);
    const person = this.store()
      .detail()
      ?.people.find(({ staffId }) => staffId === appeal.staffId);
    const value = person && figureOf(person, appeal.line)?.value;
    if (!line) return;
    const was = value ? figureText(value, line.unit) : '–';
    this.dialogs.open(AnswerDialog, { store: this.store(), appeal, line, was });
  }
}
