import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ObligationView } from '@banke/contracts';
import { isToDo } from '@banke/domain/obligations';
import { Badge, Button, Icon, type IconName } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import type { ObligationRow } from './obligation-groups';
import { ObligationSaid } from './obligation-said';

/** Obligations under each other, for their page, the calendar's day and Home. */
@Component({
  selector: 'app-obligation-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon],
  templateUrl: './obligation-rows.html',
  styleUrl: './obligation-rows.css',
  host: { '(keydown)': 'walk($event)' },
})
export class ObligationRows {
  private readonly clock = inject(CompanyClock);

  readonly rows = input.required<readonly ObligationRow[]>();
  /** Without the owner, where everything is one's own. */
  readonly own = input(false);
  readonly opened = output<ObligationView>();
  /** Done with one click: nothing has to be brought. */
  readonly finished = output<ObligationView>();

  protected readonly words = inject(Words);
  protected readonly names = inject(ObligationWords);
  protected readonly said = inject(ObligationSaid);

  protected mark({ state, overdue }: ObligationView): IconName {
    if (overdue || state === 'returned') return 'warning';
    if (state === 'done') return 'check';
    return state === 'handed-in' ? 'out' : 'task';
  }

  /** A button stands where it is time; what is still to come is opened by its name. */
  protected deedOf(obligation: ObligationView): 'finish' | 'hand-in' | 'answer' | undefined {
    const { mine, acceptable, state, evidence, receiverRole, dueOn } = obligation;
    if (acceptable) return 'answer';
    const due = dueOn <= this.clock.today() || state === 'returned';
    if (!mine || !isToDo(state) || !due) return undefined;
    return evidence === 'none' && receiverRole === null ? 'finish' : 'hand-in';
  }

  /** Arrows walk from row to row, as in every list. */
  protected walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.open')];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    event.preventDefault();
    rows[at + step]?.focus();
  }
}
