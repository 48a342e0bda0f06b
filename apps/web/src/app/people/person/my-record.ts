import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { StaffDetailView } from '@banke/contracts';
import { Skeleton } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { StaffApi } from '../staff/staff-api';
import { PersonFacts } from './person-facts';
import { PersonMemberships } from './person-memberships';
import { PersonQualifications } from './person-qualifications';

/** What the company has on record about whoever looks. An account that is nobody's on the staff has no such part. */
@Component({
  selector: 'app-my-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PersonFacts, PersonMemberships, PersonQualifications, Skeleton],
  template: `
    @switch (record().is) {
      @case ('loading') {
        <bk-skeleton [label]="words.t('shell.loading')" [rows]="3" />
      }
      @case ('failed') {
        @if (problem(); as sentence) {
          <h2>{{ words.t('staff.mine.heading') }}</h2>
          <p role="alert">{{ sentence }}</p>
        }
      }
    }
    @if (person(); as person) {
      <h2>{{ words.t('staff.mine.heading') }}</h2>
      <p class="faint">{{ words.t('staff.mine.text') }}</p>
      <app-person-facts [person]="person" />
      <h3>{{ words.t('staff.memberships.heading') }}</h3>
      <app-person-memberships [memberships]="person.memberships" />
      <h3>{{ words.t('staff.qualifications.heading') }}</h3>
      <app-person-qualifications [held]="person.qualifications" [editable]="false" />
    }
  `,
  styles: `
    :host:not(:empty) {
      display: grid;
      gap: 8px;
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
    p {
      font-size: var(--text-m);
    }
    h3 {
      margin-top: 8px;
      font-size: var(--text-m);
      font-weight: 600;
    }
  `,
})
export class MyRecord {
  private readonly api = inject(StaffApi);
  private readonly problems = inject(ProblemWords);

  protected readonly words = inject(Words);
  protected readonly record = signal<Loaded<StaffDetailView>>({ is: 'loading' });
  protected readonly person = computed(() => {
    const record = this.record();
    return record.is === 'ready' ? record.value : undefined;
  });
  protected readonly problem = computed(() => {
    const record = this.record();
    return record.is === 'failed' && record.problem.code !== 'staff.no-record'
      ? this.problems.notLoaded(record.problem)
      : '';
  });

  constructor() {
    void this.load();
    onLive(['staff-changed'], () => this.load());
  }

  private async load(): Promise<void> {
    try {
      this.record.set({ is: 'ready', value: await this.api.me() });
    } catch (error) {
      this.record.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
