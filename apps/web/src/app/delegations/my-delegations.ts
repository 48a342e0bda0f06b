import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { DelegationView } from '@banke/contracts';
import { Badge, Button, ConfirmDialog, Dialogs, Icon, Skeleton } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { DelegateDialog } from './delegate-dialog';
import { DelegationsStore } from './delegations-store';

/** A delegation seen from one side; `name` is the other one. */
interface Side {
  delegation: DelegationView;
  side: 'given' | 'received';
  name: string;
}

/** A section of one's own page: who stands in for me, for whom I do, and who does in the department. */
@Component({
  selector: 'app-my-delegations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, Skeleton],
  providers: [DelegationsStore],
  templateUrl: './my-delegations.html',
  styleUrl: './my-delegations.css',
})
export class MyDelegations {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly problems = inject(ProblemWords);

  protected readonly words = inject(Words);
  protected readonly store = inject(DelegationsStore);
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.notLoaded(problem);
  });

  protected readonly sides = computed((): Side[] => [
    ...this.store.given().map((each) => ({ delegation: each, side: 'given' as const, name: each.toName })),
    ...this.store
      .received()
      .map((each) => ({ delegation: each, side: 'received' as const, name: each.fromName })),
  ]);

  protected give(): void {
    this.dialogs.open(DelegateDialog, { store: this.store });
  }

  /** Either side may end it. */
  protected async end(each: Side): Promise<void> {
    const { t } = this.words;
    const { delegation, side, name } = each;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: this.headingOf(each),
      text: t(delegation.inForce ? `delegations.endText.${side}` : 'delegations.cancelText', { name }),
      deed: t(delegation.inForce ? 'delegations.end' : 'delegations.cancelDeed'),
      cancel: t(delegation.inForce ? 'shell.cancel' : 'delegations.keep'),
    });
    if (sure) await this.tell.of(this.store.end(delegation, name));
  }

  protected headingOf({ delegation, side, name }: Side): string {
    return delegation.inForce
      ? this.words.t(`delegations.endHeading.${side}`, { name })
      : this.words.t(`delegations.cancelHeading.${side}`, { name });
  }
}
