import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DepartmentView, GrantView } from '@banke/contracts';
import { Badge, Icon } from '@banke/ui';
import { DepartmentDirectory } from '../people/department-directory';
import { openTeams } from '../people/department-rows';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { GrantWords } from '../words/grant-words';
import { Words } from '../words/words';
import { firstSteps } from './first-steps';

/** Who I am, what I may do where, what is there, and what to do first. Only numbers that exist. */
@Component({
  selector: 'app-home-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Icon, RouterLink],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly store = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly grants = inject(GrantWords);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly today = inject(CompanyClock).today;
  protected readonly me = this.store.session;
  protected readonly departments = computed(() => {
    const id = this.place.departmentId();
    return this.directory.departments().filter((department) => id === undefined || department.id === id);
  });
  protected readonly steps = computed(() =>
    firstSteps((permission) => this.store.may(permission), this.directory.departments().length),
  );

  protected sentenceOf(grant: GrantView): string {
    return this.grants.sentenceWithEnd(grant);
  }

  protected openTeamsOf(department: DepartmentView): number {
    return openTeams(department).length;
  }

  protected mayDo(grant: GrantView): string[] {
    return this.grants.deeds(grant.role);
  }
}
