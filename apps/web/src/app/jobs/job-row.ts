import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import type { JobView } from '@banke/contracts';
import { Badge, type BadgeTone, Button, Progress } from '@banke/ui';
import { ApiProblem } from '../http/api-problem';
import { Formats } from '../words/formats';
import { JobWords } from '../words/job-words';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';

const TONES: Record<JobView['state'], BadgeTone> = {
  queued: 'neutral',
  running: 'accent',
  done: 'ok',
  failed: 'danger',
  cancelled: 'warn',
};

/** One job: what it is, how far it is, what came of it, and the one thing to do about it. */
@Component({
  selector: 'app-job-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Progress, RouterLink],
  templateUrl: './job-row.html',
  styleUrl: './job-row.css',
})
export class JobRow {
  private readonly router = inject(Router);
  private readonly jobs = inject(JobWords);
  private readonly problems = inject(ProblemWords);

  readonly job = input.required<JobView>();
  /** Whose it is matters where everybody's are shown. */
  readonly named = input(false);
  readonly cancelled = output();
  readonly retried = output();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly title = computed(() => this.jobs.title(this.job().kind, this.job().params));
  protected readonly tone = computed(() => TONES[this.job().state]);
  protected readonly state = computed(() =>
    this.words.t(this.job().cancelling ? 'jobs.cancelling' : `jobs.state.${this.job().state}`),
  );
  protected readonly underWay = computed(() => ['queued', 'running'].includes(this.job().state));
  protected readonly progress = computed(() => {
    const { done, total } = this.job();
    if (total === null) return this.formats.number(done);
    return this.words.t('jobs.progress', {
      done: this.formats.number(done),
      total: this.formats.number(total),
    });
  });
  protected readonly result = computed(() => {
    const { result } = this.job();
    return result && this.jobs.result(result);
  });
  protected readonly why = computed(() => {
    const { problem, problemParams } = this.job();
    if (problem === 'server.unexpected') return this.words.t('jobs.unexpected');
    return problem && this.problems.sentence(new ApiProblem(problem, 422, problemParams ?? {}));
  });
  protected readonly link = computed((): UrlTree | null => {
    const { link } = this.job();
    return link === null ? null : this.router.parseUrl(link);
  });
}
