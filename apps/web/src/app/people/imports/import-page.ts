import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StaffImportState } from '@banke/contracts/codes';
import { Button, ConfirmDialog, Dialogs, Icon, Skeleton, StatePanel, Toasts } from '@banke/ui';
import { ApiProblem, toApiProblem } from '../../http/api-problem';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { ImportPreview } from './import-preview';
import { ImportProgress } from './import-progress';
import { ImportStore } from './import-store';
import { MappingForm } from './mapping-form';

const STEPS = ['mapping', 'checking', 'preview', 'result'] as const;
type Step = (typeof STEPS)[number];

const STEP_OF: Record<StaffImportState, Step> = {
  uploaded: 'mapping',
  checking: 'checking',
  checked: 'preview',
  applying: 'result',
  applied: 'result',
  discarded: 'result',
};

/** One file from its columns to its result. Where it stands is kept by the server: the address can be left and returned to. */
@Component({
  selector: 'app-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ImportPreview, ImportProgress, MappingForm, RouterLink, Skeleton, StatePanel],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly router = inject(Router);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(ImportStore);
  protected readonly steps = STEPS;
  /** Back at the columns although they were checked already. */
  protected readonly again = signal(false);
  protected readonly step = computed<Step>(() => {
    const { state = 'uploaded' } = this.store.import() ?? {};
    if (this.again() || (this.store.stopped() && state === 'checking')) return 'mapping';
    return this.store.stopped() && state === 'applying' ? 'preview' : STEP_OF[state];
  });
  protected readonly wrong = computed(
    () => this.step() === 'preview' && (this.store.import()?.wrong ?? 0) > 0,
  );
  /** A file with errors was checked and gets no further: there is nothing to confirm. */
  protected readonly reached = computed<Step>(() => (this.wrong() ? 'checking' : this.step()));
  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  protected readonly stoppedText = computed(() => {
    const job = this.store.stopped();
    if (!job) return '';
    if (job.state === 'cancelled') return this.words.t('imports.working.cancelled');
    return this.problems.sentence(
      new ApiProblem(job.problem ?? 'server.unexpected', 422, job.problemParams ?? {}),
    );
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
    effect(() => {
      if (this.store.atWork()) this.again.set(false);
    });
  }

  protected async cancel(): Promise<void> {
    await this.tell(() => this.store.cancel());
  }

  protected async apply(): Promise<void> {
    const file = this.store.import();
    if (!file) return;
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('imports.apply.heading', { file: file.fileName }),
      text: t('imports.apply.text', {
        created: file.created,
        changed: file.changed,
        unchanged: file.unchanged,
        day: this.formats.day(file.effectiveFrom),
      }),
      deed: this.applyDeed(),
      cancel: t('shell.cancel'),
      kind: 'primary',
    });
    if (sure) await this.tell(() => this.store.apply());
  }

  protected applyDeed(): string {
    const { created = 0, changed = 0 } = this.store.import() ?? {};
    return this.words.t('imports.apply.deed', { created, changed });
  }

  protected async anotherFile(): Promise<void> {
    await this.router.navigate(['/people/imports'], { queryParams: this.place.carried() });
  }

  private async tell(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.store.load();
    }
  }
}
