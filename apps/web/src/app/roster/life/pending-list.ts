import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { noticeOf, type PendingChange, type RosterMonth } from '@banke/domain/roster';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { versionOf } from '../grid-cells';

/** Who is touched by what staff do not know of yet, day by day, and how much notice they would have. */
@Component({
  selector: 'app-pending-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      {{ words.count('roster-life.touched', people().length) }}
      <b [class.late]="late()">{{ noticeText() }}</b>
    </p>
    <ul>
      @for (person of people(); track person.id) {
        <li>
          <b>{{ person.name }}</b>
          @for (change of person.changes; track change.day) {
            <span>{{ change.day }} {{ change.before }} → {{ change.after }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      font-size: var(--text-m);
    }
    ul {
      display: grid;
      gap: 4px;
      max-height: 220px;
      margin-top: 8px;
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
    }
    .late {
      color: var(--warn);
    }
  `,
})
export class PendingList {
  readonly changes = input.required<readonly PendingChange[]>();
  readonly month = input.required<RosterMonth>();

  protected readonly words = inject(Words);
  private readonly formats = inject(Formats);

  protected readonly people = computed(() => {
    const { data } = this.month();
    return data.people.flatMap(({ id, name }) => {
      const changes = this.changes().filter(({ personId }) => personId === id);
      return changes.length === 0
        ? []
        : [
            {
              ...{ id, name },
              changes: changes.map(({ day, before, after }) => ({
                day: this.formats.day(plainDateOf(day)),
                before: this.code(before),
                after: this.code(after),
              })),
            },
          ];
    });
  });
  private readonly notice = computed(() =>
    noticeOf(
      this.changes().map(({ day }) => day),
      this.month().today,
    ),
  );
  /** Shorter than the department's own rule promises. */
  protected readonly late = computed(() => {
    const rule = this.month().settings.find(({ code }) => code === 'change-notice');
    return rule?.code === 'change-notice' && this.notice() < rule.value.days;
  });
  protected readonly noticeText = computed(() => {
    const days = this.notice();
    if (days < 0) return this.words.t('roster-life.noticeOver');
    const key = this.late() ? 'roster-life.noticeShort' : 'roster-life.notice';
    return this.words.t(key, { days });
  });

  private code(versionId: string | null): string {
    const code = versionId === null ? undefined : versionOf(this.month(), versionId)?.code;
    return code ?? this.words.t('roster-life.nothing');
  }
}
