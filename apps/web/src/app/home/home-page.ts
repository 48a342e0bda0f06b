import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import type { GrantView, ObligationView } from '@banke/contracts';
import { Badge, Button, Dialogs, Icon, Skeleton, StatePanel } from '@banke/ui';
import { DelegationsStore } from '../delegations/delegations-store';
import { Tell } from '../forms/tell';
import { LatestMessages } from '../messages/latest-messages';
import { MessageRows } from '../messages/message-rows';
import { ObligationDesk } from '../obligations/obligation-desk';
import { ObligationRows } from '../obligations/obligation-rows';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { GrantWords } from '../words/grant-words';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { firstSteps } from './first-steps';
import type { HomeNumber, Reminder } from './home-numbers';
import { HomePeople } from './home-people';
import { HomeShifts } from './home-shifts';
import { HomeStore } from './home-store';

const MESSAGES = 5;

/** "What do I have to do now?": what is late, due and waiting, who stands in for whom, and what is new. */
@Component({
  selector: 'app-home-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, HomeShifts, Icon, MessageRows, ObligationRows, RouterLink, Skeleton, StatePanel],
  providers: [DelegationsStore, HomePeople, HomeStore, ObligationDesk, RowSheet],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
})
export class HomePage {
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly grants = inject(GrantWords);
  private readonly problems = inject(ProblemWords);
  private readonly desk = inject(ObligationDesk);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly tell = inject(Tell);
  protected readonly store = inject(HomeStore);
  protected readonly people = inject(HomePeople);
  protected readonly messages = inject(LatestMessages);
  protected readonly delegations = inject(DelegationsStore);
  protected readonly today = inject(CompanyClock).today;
  protected readonly me = this.session.session;
  protected readonly fresh = computed(() =>
    this.messages
      .messages()
      .filter(({ readAt }) => readAt === null)
      .slice(0, MESSAGES),
  );
  protected readonly standIns = computed(() => ({
    received: this.delegations.received().filter(({ inForce }) => inForce),
    given: this.delegations.given().filter(({ inForce }) => inForce),
  }));
  protected readonly steps = computed(() =>
    firstSteps((permission) => this.session.may(permission), this.directory.departments().length),
  );
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.notLoaded(problem);
  });

  constructor() {
    const sheet = inject(RowSheet);
    const dialogs = inject(Dialogs);
    effect(() => {
      sheet.show(this.place.param('open'), (id) =>
        this.desk.sheet(dialogs, id, () => void this.store.loadObligations()),
      );
    });
  }

  protected open({ id }: ObligationView): void {
    this.place.change({ open: id });
  }

  protected async finish(obligation: ObligationView): Promise<void> {
    await this.desk.finish(obligation, () => this.store.loadObligations());
  }

  protected queryOf({ query }: HomeNumber | Reminder): Params {
    return { ...this.place.carried(), ...query };
  }

  protected sentenceOf(grant: GrantView): string {
    return this.grants.sentenceWithEnd(grant);
  }

  protected mayDo(grant: GrantView): string[] {
    return this.grants.deeds(grant.role);
  }
}
