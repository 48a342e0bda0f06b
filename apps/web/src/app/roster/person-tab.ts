import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { paidOvertime, type Missing } from '@banke/domain/roster';
import { WishWords } from '../shifts/wish-words';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingLine } from './finding-line';
import { FindingWords } from './finding-words';
import { GridFrame } from './grid-frame';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

/** The month of the chosen person: the sums with what made them, and what the rules say. */
@Component({
  selector: 'app-person-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FindingLine],
  template: `
    @if (person(); as person) {
      <h2>{{ person.name }}</h2>
      <p class="note">{{ facts() }}</p>
      @if (totals(); as totals) {
        <dl class="bk-facts">
          <dt>{{ words.t('roster.person.hours') }}</dt>
          <dd>{{ formats.duration(totals.minutes) }}</dd>
          <dt>{{ words.t('roster.person.contracted') }}</dt>
          <dd>
            {{
              totals.contracted === null
                ? words.t('roster.noHolidays')
                : words.t('roster.person.sum', {
                    hours: formats.duration(totals.contracted),
                    week: formats.duration(person.weeklyMinutes),
                  })
            }}
          </dd>
          <dt>{{ words.t('roster.person.overtime') }}</dt>
          <dd>{{ overtime() }}</dd>
          @if (paid(); as paid) {
            @for (each of paid.parts; track each.name) {
              <dt class="part">{{ each.name }}</dt>
              <dd>{{ each.sum }}</dd>
            }
          }
          <dt>{{ words.t('roster.person.days') }}</dt>
          <dd>{{ totals.workDays }}</dd>
          <dt>{{ words.t('roster.person.nights') }}</dt>
          <dd>{{ totals.nights }}</dd>
          <dt>{{ words.t('roster.person.weekends') }}</dt>
          <dd>{{ totals.weekendDays }}</dd>
          <dt>{{ words.t('roster.person.holidays') }}</dt>
          <dd>{{ totals.holidays ?? words.t('roster.noHolidays') }}</dd>
          <dt>{{ words.t('roster.person.rest') }}</dt>
          <dd>{{ totals.restDays }}</dd>
        </dl>
        @if (paid()?.since; as since) {
          <p class="note">{{ since }}</p>
        }
      }
      @if (wishes().length > 0) {
        <h3>{{ words.t('roster.person.wishes') }}</h3>
        <dl class="bk-facts">
          @for (wish of wishes(); track wish.day) {
            <dt class="number">{{ wish.day }}</dt>
            <dd>{{ wish.sentence }}</dd>
          }
        </dl>
      }
      <h3>{{ words.t('roster.tab.violations') }}</h3>
      <div class="findings">
        @for (each of findings(); track $index) {
          <app-finding-line [finding]="each.finding" [month]="desk.month()">
            @if (each.override; as given) {
              <p class="note">{{ words.t('roster.overridden', { reason: said.reason(given) }) }}</p>
            }
          </app-finding-line>
        } @empty {
          <p class="note">{{ words.t('roster.noViolations') }}</p>
        }
      </div>
    } @else {
      <p class="note">{{ words.t('roster.person.choose') }}</p>
    }
  `,
  styleUrl: './panel-table.css',
})
export class PersonTab {
  private readonly editing = inject(RosterEditing);
  private readonly frame = inject(GridFrame);
  private readonly wishWords = inject(WishWords);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(FindingWords);
  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);

  protected readonly person = computed(() => {
    const id = this.desk.selection()?.focus.rowId;
    return this.desk.month()?.data.people.find((each) => each.id === id);
  });
  protected readonly totals = computed(() => {
    const record = this.desk.month()?.records.get(this.person()?.id ?? '');
    return record && this.frame.totalsOf(record);
  });
  protected readonly facts = computed(() => {
    const person = this.person();
    const team = this.desk.month()?.data.teams.find(({ id }) => id === person?.teamId)?.name;
    return [person?.employeeNumber, team, person?.gradeName].filter(Boolean).join(' · ');
  });
  protected readonly overtime = computed(() => {
    const overtime = this.totals()?.overtime;
    if (overtime === null || overtime === undefined) return this.words.t('roster.noHolidays');
    return this.words.t(overtime < 0 ? 'roster.person.under' : 'roster.person.over', {
      hours: this.formats.duration(Math.abs(overtime)),
    });
  });
  /** Overtime by what it is paid at, where the department has set multiples. */
  protected readonly paid = computed(() => {
    const month = this.desk.month();
    const record = month?.records.get(this.person()?.id ?? '');
    const paid = month && record && paidOvertime(record, month.settings);
    if (!paid) return undefined;
    const { t } = this.words;
    const said = (name: 'workday' | 'restDay' | 'holiday' | 'weighted') => ({
      name: t(`roster.person.paid.${name}`),
      sum: this.formats.duration(paid[name]),
    });
    const parts = (['workday', 'restDay', 'holiday'] as const).filter((name) => paid[name] > 0).map(said);
    return {
      parts: parts.length > 0 ? [...parts, said('weighted')] : [],
      since: paid.missing ? this.missing(plainDateOf(paid.missing.from), paid.missing.because) : undefined,
    };
  });
  protected readonly wishes = computed(() => {
    const month = this.desk.month();
    return (this.person()?.wishes ?? []).flatMap((wish) =>
      month ? [{ day: this.formats.day(wish.day), sentence: this.wishWords.inMonth(wish, month) }] : [],
    );
  });
  protected readonly findings = computed(() =>
    this.editing.findings().filter(({ finding }) => finding.personId === this.person()?.id),
  );

  private missing(day: string, because: Missing): string {
    return because === 'holidays'
      ? this.words.t('roster.person.paid.unannounced', { year: day.slice(0, 4) })
      : this.words.t('roster.person.paid.unknown', { day: this.formats.day(day) });
  }
}
