import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '@banke/ui';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { JobWords } from '../words/job-words';
import { Words } from '../words/words';
import { OwnJobs } from './own-jobs';

const AROUND = 2 * Math.PI * 7;

/** There only while somebody's own jobs are under way: a ring that fills, and the way to them. */
@Component({
  selector: 'app-job-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, RouterLink],
  template: `
    @if (own.underWay().length > 0) {
      <a
        bkButton
        kind="quiet"
        iconOnly
        routerLink="/jobs"
        [queryParams]="place.carried()"
        [attr.aria-label]="label()"
        [title]="label()"
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" [class.turning]="share() === null">
          <circle cx="10" cy="10" r="7" class="way" />
          <circle cx="10" cy="10" r="7" [attr.stroke-dasharray]="dashes()" />
        </svg>
      </a>
    }
  `,
  styles: `
    svg {
      width: 20px;
      height: 20px;
      fill: none;
      rotate: -90deg;
    }
    circle {
      stroke: var(--accent);
      stroke-width: 2.5;
      stroke-linecap: round;
    }
    .way {
      stroke: var(--surface-sunken);
    }
    .turning {
      animation: turn 1s linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 270deg;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .turning {
        animation: none;
      }
    }
  `,
})
export class JobMark {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly titles = inject(JobWords);

  protected readonly own = inject(OwnJobs);
  protected readonly place = inject(Place);
  /** Done of all that is known; null while nothing is. */
  protected readonly share = computed(() => {
    const known = this.own.underWay().filter(({ total }) => total !== null);
    const total = known.reduce((sum, job) => sum + (job.total ?? 0), 0);
    return total === 0 ? null : known.reduce((sum, job) => sum + job.done, 0) / total;
  });
  protected readonly dashes = computed(() => {
    const shown = (this.share() ?? 0.25) * AROUND;
    return `${String(shown)} ${String(AROUND)}`;
  });
  protected readonly label = computed(() => {
    const [first, ...others] = this.own.underWay();
    if (!first) return '';
    const share = this.share();
    const what =
      others.length > 0
        ? this.words.count('shell.jobs.several', others.length + 1)
        : this.titles.title(first.kind, first.params);
    return share === null ? what : `${what} · ${this.formats.percent(share)}`;
  });
}
