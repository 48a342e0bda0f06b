import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type {
  FixedRestView,
  HeldQualificationView,
  SecondmentView,
  StaffDetailView,
  StaffFlagView,
} from '@banke/contracts';
import { Button, Icon } from '@banke/ui';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import type { PersonDeed } from './person-deeds';
import { PersonDialogs } from './person-dialogs';
import { PersonFacts } from './person-facts';
import { PersonMemberships } from './person-memberships';
import { PersonPeriods } from './person-periods';
import { PersonQualifications } from './person-qualifications';
import type { PersonStore } from './person-store';

/** Where somebody is today and will be, what they are qualified for, what to mind, and how to reach them. */
@Component({
  selector: 'app-person-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, PersonFacts, PersonMemberships, PersonPeriods, PersonQualifications],
  templateUrl: './person-overview.html',
  styleUrl: './person-overview.css',
})
export class PersonOverview {
  private readonly dialogs = inject(PersonDialogs);

  readonly person = input.required<StaffDetailView>();
  readonly store = input.required<PersonStore>();
  readonly deed = output<PersonDeed>();

  protected readonly words = inject(Words);
  protected readonly today = inject(CompanyClock).today;
  /** Open for additions: whoever has left gets none. */
  protected readonly open = computed(() => this.store().editable() && this.person().state !== 'left');

  protected revoke(held: HeldQualificationView): void {
    this.dialogs.revoke(held, this.data());
  }

  protected restore(held: HeldQualificationView): void {
    void this.dialogs.restore(this.data(), held);
  }

  protected endSecondment(secondment: SecondmentView): void {
    this.dialogs.endSecondment(this.data(), secondment);
  }

  protected endFlag(flag: StaffFlagView): void {
    this.dialogs.endFlag(this.data(), flag);
  }

  protected endFixedRest(rest: FixedRestView): void {
    this.dialogs.endFixedRest(this.data(), rest);
  }

  private data() {
    return { store: this.store(), person: this.person() };
  }
}
