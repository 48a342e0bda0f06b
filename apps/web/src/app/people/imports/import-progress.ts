import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { JobView, StaffImportView } from '@banke/contracts';
import { Button, Progress } from '@banke/ui';
import { Words } from '../../words/words';

/** A check or an import under way, in numbers, with the way out. The page may be left: the work goes on. */
@Component({
  selector: 'app-import-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Progress],
  template: `
    <h2>{{ words.t('imports.working.' + import().state) }}</h2>
    <bk-progress
      [label]="words.t('imports.working.' + import().state)"
      [done]="job()?.done ?? 0"
      [total]="job()?.total ?? null"
    />
    <p class="number" role="status">{{ text() }}</p>
    @if (job()?.cancellable) {
      <button bkButton type="button" [busy]="job()?.cancelling ?? false" (click)="cancelled.emit()">
        {{ words.t(job()?.cancelling ? 'imports.working.cancelling' : 'imports.working.cancel') }}
      </button>
    }
    <p class="faint">{{ words.t('imports.working.leave') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 12px;
      max-width: 560px;
      padding: 24px;
    }
    bk-progress {
      width: 100%;
    }
    p {
      font-size: var(--text-m);
    }
  `,
})
export class ImportProgress {
  readonly import = input.required<StaffImportView>();
  readonly job = input.required<JobView | undefined>();
  readonly cancelled = output();

  protected readonly words = inject(Words);
  protected readonly text = computed(() => {
    const job = this.job();
    if (!job || job.state === 'queued') return this.words.t('imports.working.queued');
    return job.total === null
      ? this.words.t('imports.working.begun')
      : this.words.t('imports.working.progress', { done: job.done, total: job.total });
  });
}
