import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { plainDateOf, type DayNumber } from '@banke/domain/calendar';
import type { CheckList, RosterDeed, RosterMonth } from '@banke/domain/roster';
import { Icon } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { FindingWords } from '../finding-words';

/** Breaches that are named; of more only the number is said. */
const NAMED = 6;

interface Check {
  tone: 'ok' | 'warn' | 'danger';
  text: string;
  lines: readonly CheckLine[];
}

interface CheckLine {
  text: string;
  /** Where it can be mended, if at one place. */
  place?: CheckPlace;
}

/** A breach or a gap; without days, all breaches. */
export interface CheckPlace {
  personId: string | null;
  days: readonly DayNumber[];
}

/** What one looks at before a step: what stands in its way, what to know, and that the rest is in order. */
@Component({
  selector: 'app-step-checks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ul [attr.aria-label]="words.t('roster-life.check.label')">
      @for (check of checks(); track check.text) {
        <li [attr.data-tone]="check.tone">
          <bk-icon [name]="check.tone === 'ok' ? 'check' : 'warning'" />
          <span>
            {{ check.text }}
            @for (line of check.lines; track $index) {
              @if (line.place; as place) {
                <button type="button" (click)="chosen.emit(place)">{{ line.text }}</button>
              } @else {
                <small>{{ line.text }}</small>
              }
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      font-size: var(--text-m);
    }
    li {
      display: flex;
      gap: 8px;
    }
    bk-icon {
      flex: none;
      margin-top: 3px;
    }
    [data-tone='ok'] bk-icon {
      color: var(--ok);
    }
    [data-tone='warn'] bk-icon {
      color: var(--warn);
    }
    [data-tone='danger'] {
      font-weight: 500;
    }
    [data-tone='danger'] bk-icon {
      color: var(--danger);
    }
    small,
    button {
      display: block;
      color: var(--ink-soft);
      font-size: 12px;
      font-weight: 400;
    }
    button {
      padding: 1px 0;
      border: 0;
      background: none;
      text-align: start;
    }
    button:hover,
    button:focus-visible {
      color: var(--accent-ink);
      text-decoration: underline;
    }
  `,
})
export class StepChecks {
  readonly deed = input.required<RosterDeed>();
  readonly list = input.required<CheckList>();
  readonly month = input.required<RosterMonth>();
  /** People who were told and have not confirmed. */
  readonly unconfirmed = input(0);
  readonly chosen = output<CheckPlace>();

  protected readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly said = inject(FindingWords);

  protected readonly checks = computed((): Check[] => {
    const list = this.list();
    if (this.deed() === 'close') return this.closing(list);
    const { gaps, idle, blanks, warnings, answered, rulesMissing } = list;
    return [
      ...(rulesMissing ? [this.plain('warn', 'rulesMissing')] : [this.breaches(list)]),
      gaps.length > 0
        ? { ...this.counted('warn', 'gaps', gaps.length), lines: this.gapDays(list) }
        : this.plain('ok', 'noGaps'),
      ...(idle.length > 0
        ? [{ ...this.counted('warn', 'idle', idle.length), lines: [{ text: this.names(idle) }] }]
        : []),
      ...(blanks > 0 ? [this.counted('warn', 'blanks', blanks)] : []),
      ...(warnings > 0 ? [this.counted('warn', 'warnings', warnings)] : []),
      ...(answered > 0 ? [this.counted('ok', 'answered', answered)] : []),
    ];
  });

  private closing({ pending }: CheckList): Check[] {
    const unconfirmed = this.unconfirmed();
    return [
      pending.length > 0
        ? this.counted('danger', 'pending', pending.length)
        : this.plain('ok', 'nothingPending'),
      unconfirmed > 0 ? this.counted('warn', 'unconfirmed', unconfirmed) : this.plain('ok', 'allConfirmed'),
    ];
  }

  private breaches({ breaches }: CheckList): Check {
    if (breaches.length === 0) return this.plain('ok', 'noBreaches');
    const month = this.month();
    const lines = breaches.slice(0, NAMED).map((finding): CheckLine => {
      const { personId, days } = finding;
      const name = personId === null ? '' : this.names([personId]);
      const text = `${name} ${this.said.days(finding)} ${this.said.sentence(finding, month)}`.trim();
      return { text, place: { personId, days } };
    });
    const more = breaches.length - lines.length;
    const rest = {
      text: this.words.count('roster-life.check.more', more),
      place: { personId: null, days: [] },
    };
    return {
      ...this.counted('danger', this.hinders() ? 'breaches' : 'breachesLater', breaches.length),
      lines: more > 0 ? [...lines, rest] : lines,
    };
  }

  /** Submitting and approving may go on; nothing of it is shown to staff yet. */
  private hinders(): boolean {
    return ['publish', 'plan-publication', 'amend'].includes(this.deed());
  }

  private gapDays({ gaps }: CheckList): CheckLine[] {
    const days = [...new Set(gaps.map(({ day }) => day))];
    const named = days.slice(0, NAMED).map((day) => this.formats.day(plainDateOf(day)));
    const text = `${this.formats.list(named)}${days.length > NAMED ? ' …' : ''}`;
    return [{ text, place: { personId: null, days } }];
  }

  private names(ids: readonly string[]): string {
    const people = this.month().data.people;
    const names = ids.map((id) => people.find((each) => each.id === id)?.name ?? '');
    return names.length > NAMED ? `${this.formats.list(names.slice(0, NAMED))} …` : this.formats.list(names);
  }

  private plain(tone: Check['tone'], key: string): Check {
    return { tone, text: this.words.t(`roster-life.check.${key}`), lines: [] };
  }

  private counted(tone: Check['tone'], key: string, n: number): Check {
    return { tone, text: this.words.count(`roster-life.check.${key}`, n), lines: [] };
  }
}
