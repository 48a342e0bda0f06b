import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { StaffDetailView } from '@banke/contracts';
import { AccountMark } from '../staff/account-mark';
import { StaffWords } from '../staff/staff-words';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

/** The plain facts about somebody. Also what everybody sees of themselves. */
@Component({
  selector: 'app-person-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMark],
  templateUrl: './person-facts.html',
  styles: `
    @media (min-width: 768px) and (max-width: 1099.98px) {
      .bk-facts {
        grid-template-columns: max-content 1fr max-content 1fr;
      }
    }
  `,
})
export class PersonFacts {
  readonly person = input.required<StaffDetailView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(StaffWords);
}
