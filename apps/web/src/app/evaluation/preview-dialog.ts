import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { MonthPreviewView } from '@banke/contracts';
import { FormsModule } from '@angular/forms';
import { Skeleton } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { toApiProblem } from '../http/api-problem';
import { Words } from '../words/words';
import { EvaluationApi } from './evaluation-api';
import { pointsText, signedPoints } from './line-words';
import type { MonthStore } from './month-store';

/** What a calculation will change, and why, before anybody accepts it. */
@Component({
  selector: 'app-preview-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, FormsModule, Skeleton],
  template: `
    <form
      appFormDialog
      [heading]="words.t('evaluation.preview.heading')"
      [deed]="words.t('evaluation.preview.deed')"
      [submission]="submission"
      [ready]="preview() !== undefined"
      (ngSubmit)="submit()"
    >
      @if (preview(); as preview) {
        <p>
          {{
            words.t('evaluation.preview.text', {
              changed: preview.changes.length,
              unchanged: preview.unchanged,
            })
          }}
        </p>
        <ul>
          @for (change of preview.changes; track change.staffId) {
            <li>
              <b>{{ change.name }}</b>
              <span class="number">{{ text(change.before) }} → {{ text(change.after) }}</span>
              <small>
                @for (line of change.before === null ? [] : change.lines; track line.post + line.code) {
                  {{ line.name }}
                  {{ words.t('evaluation.preview.why.' + line.why) }}
                  {{ text(line.before) }} → {{ text(line.after) }}{{ $last ? '' : ' · ' }}
                }
                @if (change.before !== null && change.ledger) {
                  {{ words.t('evaluation.ledger') }} {{ signed(change.ledger.before) }} →
                  {{ signed(change.ledger.after) }}
                }
              </small>
            </li>
          }
        </ul>
      } @else {
        <bk-skeleton [label]="words.t('shell.loading')" [rows]="4" />
      }
    </form>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      max-height: 50vh;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) max-content;
      gap: 0 12px;
      font-size: var(--text-m);
    }
    small {
      grid-column: 1 / -1;
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
  `,
})
export class PreviewDialog {
  private readonly store = inject<{ store: MonthStore }>(DIALOG_DATA).store;
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly preview = signal<MonthPreviewView | undefined>(undefined);
  protected readonly signed = signedPoints;

  constructor() {
    inject(EvaluationApi)
      .preview(this.store.detail()?.id ?? '')
      .then(
        (preview) => {
          this.preview.set(preview);
        },
        (error: unknown) => {
          this.submission.refuse(toApiProblem(error));
        },
      );
  }

  protected text(points: number | null): string {
    return points === null ? '–' : pointsText(points);
  }

  protected async submit(): Promise<void> {
    if (!this.preview()) return;
    if (await this.submission.done({}, () => this.store.step('calculate'))) this.ref.close();
  }
}
