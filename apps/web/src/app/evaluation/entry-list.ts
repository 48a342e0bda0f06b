import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ScoreEntryView } from '@banke/contracts';
import { isPublished } from '@banke/domain/evaluation';
import { Button, Dialogs } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { EntryDialog } from './entry-dialog';
import { LateDialog } from './late-dialog';
import { signedPoints } from './line-words';
import type { MonthStore } from './month-store';
import { ReasonDialog, type ReasonAsked } from './reason-dialog';

/** Additions and deductions of the month. */
@Component({
  selector: 'app-entry-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button],
  template: `
    @if (store().detail()?.editable) {
      <div>
        <button bkButton type="button" (click)="add()">{{ words.t('evaluation.entries.new') }}</button>
      </div>
    }
    @if (closed()) {
      <div>
        <button bkButton type="button" data-late (click)="addLate()">
          {{ words.t('evaluation.late.heading') }}
        </button>
      </div>
    }
    <div class="bk-panel scroll">
      <table>
        <tbody>
          @for (entry of entries(); track entry.id) {
            <tr [class.overturned]="entry.overturned">
              <td>{{ formats.date(entry.day) }}</td>
              <td>{{ names().get(entry.staffId) }}</td>
              <td class="end number strong">{{ signed(entry.points) }}</td>
              <td class="soft">
                {{ entry.violation ? words.t('evaluation.violation.' + entry.violation) : '' }}
              </td>
              <td class="wrap">
                {{ entry.title }}
                @if (entry.late; as late) {
                  <small class="soft">{{
                    words.t('evaluation.late.of', { month: formats.month(late.month.slice(0, 7)) })
                  }}</small>
                }
              </td>
              <td class="end">
                @if (entry.overturned) {
                  {{ words.t('evaluation.entries.overturned') }} {{ entry.overturnedBecause }}
                } @else if (store().detail()?.editable) {
                  <button bkButton kind="quiet" type="button" (click)="overturn(entry)">
                    {{ words.t('evaluation.entries.overturn') }}
                  </button>
                }
              </td>
            </tr>
          } @empty {
            <tr>
              <td class="soft">{{ words.t('evaluation.entries.none') }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './tables.css',
})
export class EntryList {
  private readonly dialogs = inject(Dialogs);

  readonly store = input.required<MonthStore>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly signed = signedPoints;
  /** Whoever runs the month can only add to the next one. */
  protected readonly closed = computed(() => {
    const state = this.store().detail()?.state;
    return this.store().mayEdit() && state !== undefined && isPublished(state);
  });
  protected readonly entries = computed(() => this.store().detail()?.entries ?? []);
  protected readonly names = computed(
    () => new Map((this.store().detail()?.people ?? []).map(({ staffId, name }) => [staffId, name])),
  );

  protected addLate(): void {
    this.dialogs.open(LateDialog, { store: this.store() });
  }

  protected add(): void {
    this.dialogs.open(EntryDialog, { store: this.store() });
  }

  protected overturn(entry: ScoreEntryView): void {
    const { t } = this.words;
    this.dialogs.open<unknown, ReasonAsked>(ReasonDialog, {
      heading: t('evaluation.entries.overturn'),
      text: t('evaluation.entries.overturnText', { title: entry.title }),
      label: t('evaluation.reason'),
      deed: t('evaluation.entries.overturn'),
      send: (reason) => this.store().overturn(entry.id, reason),
    });
  }
}
