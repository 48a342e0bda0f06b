import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Skeleton } from '@banke/ui';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { OwnRecord } from './own-record';
import { PersonFacts } from './person-facts';
import { PersonMemberships } from './person-memberships';
import { PersonQualifications } from './person-qualifications';

/** What the company has on record about whoever looks. An account that is nobody's on the staff has no such part. */
@Component({
  selector: 'app-my-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PersonFacts, PersonMemberships, PersonQualifications, Skeleton],
  template: `
    @if (record.loading()) {
      <bk-skeleton [label]="words.t('shell.loading')" [rows]="3" />
    } @else if (problem(); as sentence) {
      <h2>{{ words.t('staff.mine.heading') }}</h2>
      <p role="alert">{{ sentence }}</p>
    }
    @if (record.person(); as person) {
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
  private readonly problems = inject(ProblemWords);

  protected readonly words = inject(Words);
  protected readonly record = inject(OwnRecord);
  protected readonly problem = computed(() => {
    const problem = this.record.problem();
    return problem && this.problems.notLoaded(problem);
  });

  constructor() {
    this.record.want();
  }
}
