import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { HeldRoleView, MembershipView } from '@banke/contracts';
import { type Membership, rolesEndedBy } from '@banke/domain/people';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { DepartmentDirectory } from '../department-directory';
import { StaffWords } from '../staff/staff-words';
import type { Plan } from './planned-memberships';

interface Line {
  label: string;
  before: string;
  after: string;
}

/** What will be from the day on: each thing that changes, before and after, and what was planned for later. */
@Component({
  selector: 'app-plan-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (plan()?.is) {
      @case ('unchanged') {
        <p class="faint">{{ words.t('staff.transfer.unchanged') }}</p>
      }
      @case ('refused') {
        <p>{{ words.t('staff.transfer.' + reason()) }}</p>
      }
      @case ('planned') {
        <h3>{{ heading() }}</h3>
        <dl class="bk-facts">
          @for (line of lines(); track line.label) {
            <dt>{{ line.label }}</dt>
            <dd>
              <span class="before">{{ line.before }}</span>
              <span class="arrow" aria-hidden="true">→</span><strong>{{ line.after }}</strong>
            </dd>
          }
        </dl>
        @for (each of ended(); track each) {
          <p>{{ each }}</p>
        }
        @for (each of later(); track each) {
          <p class="faint">{{ each }}</p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border-radius: var(--radius);
      background: var(--surface-sunken);
      font-size: var(--text-m);
    }
    :host:empty {
      display: none;
    }
    h3 {
      font-size: var(--text-m);
      font-weight: 600;
    }
    .arrow {
      margin: 0 6px;
    }
    .before {
      color: var(--ink-faint);
      text-decoration: line-through;
    }
  `,
  host: { role: 'status' },
})
export class PlanPreview {
  private readonly clock = inject(CompanyClock);
  private readonly formats = inject(Formats);
  private readonly said = inject(StaffWords);
  private readonly departments = inject(DepartmentDirectory).departments;
  private readonly catalogues = inject(CatalogueDirectory);

  readonly plan = input.required<Plan | undefined>();
  /** For the names of what is closed by now. */
  readonly memberships = input.required<readonly MembershipView[]>();
  /** Of the person's account. */
  readonly roles = input<readonly HeldRoleView[]>([]);

  protected readonly words = inject(Words);
  protected readonly reason = computed(() => {
    const plan = this.plan();
    return plan?.is === 'refused' ? plan.reason : '';
  });
  protected readonly heading = computed(() => {
    const plan = this.plan();
    return plan?.is === 'planned'
      ? this.words.t('staff.transfer.preview', { day: this.formats.day(plan.from) })
      : '';
  });
  protected readonly lines = computed<Line[]>(() => {
    const plan = this.plan();
    if (plan?.is !== 'planned' || !plan.before) return [];
    const [after] = plan.memberships;
    return after ? this.linesBetween(plan.before, after) : [];
  });
  protected readonly later = computed(() => {
    const plan = this.plan();
    if (plan?.is !== 'planned') return [];
    return plan.memberships.slice(1).map((each, index) => {
      const lines = this.linesBetween(plan.memberships[index] ?? each, each);
      return this.words.t('staff.transfer.later', {
        day: this.formats.day(each.from),
        what: this.formats.list(lines.map(({ label, after }) => `${label} ${after}`)),
      });
    });
  });

  /** What the person may do no more: nobody should learn of it afterwards. */
  protected readonly ended = computed(() => {
    const plan = this.plan();
    if (plan?.is !== 'planned') return [];
    const today = this.clock.today();
    const before = [...this.memberships()].sort((a, b) => (a.from < b.from ? -1 : 1));
    const since = plan.from > today ? plan.from : today;
    return rolesEndedBy(this.roles(), before, plan.memberships, since).map((each) =>
      this.words.t('staff.transfer.roleEnds', {
        role: this.words.t(`codes.role.${each.role}`),
        place: each.teamName ?? each.departmentName ?? '',
        day: each.through === null ? '' : this.formats.day(each.through),
      }),
    );
  });

  private readonly names = computed(() => {
    const known = new Map<string, string>();
    const add = (id: string | null, name: string | null) => id && name && known.set(id, name);
    for (const each of this.memberships()) {
      add(each.departmentId, each.departmentName);
      add(each.teamId, each.teamName);
      add(each.postId, each.postName);
      add(each.gradeId, each.gradeName);
    }
    for (const department of this.departments()) {
      add(department.id, department.name);
      for (const { id, name } of department.teams) add(id, name);
    }
    for (const { id, name } of [...this.catalogues.posts(), ...this.catalogues.grades()]) add(id, name);
    return known;
  });

  private linesBetween(before: Membership, after: Membership): Line[] {
    const { t } = this.words;
    const line = (label: string, of: (membership: Membership) => string) => ({
      label: t(label),
      before: of(before),
      after: of(after),
    });
    return [
      line('shell.department', ({ departmentId }) => this.name(departmentId)),
      line('staff.columns.team', ({ teamId }) => this.name(teamId)),
      line('staff.columns.post', ({ postId }) => this.name(postId)),
      line('staff.columns.grade', ({ gradeId }) => this.name(gradeId)),
      line('staff.columns.weekly', ({ weeklyMinutes }) => this.said.weekly(weeklyMinutes)),
    ].filter(({ before: old, after: now }) => old !== now);
  }

  private name(id: string | null): string {
    return id === null ? this.words.t('staff.none') : (this.names().get(id) ?? this.words.t('staff.unnamed'));
  }
}
