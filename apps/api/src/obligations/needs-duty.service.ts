import { Injectable } from '@nestjs/common';
import { lockDutiesOf, ObligationEntity, type Tx } from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { ObligationDeeds } from './obligation-deeds.service';

/** A survey does the duty of the months after it opens, or one that is overdue. */
const AHEAD_DAYS = 60;
const OVERDUE_DAYS = 180;

/** The duty to ask a department what it wants to be taught is done by opening the survey, which is its evidence. */
@Injectable()
export class NeedsDuty {
  constructor(
    private readonly approvals: Approvals,
    private readonly deeds: ObligationDeeds,
  ) {}

  async opened(
    tx: Tx,
    actor: Actor,
    { departmentId, opensOn, closesOn }: { departmentId: string; opensOn: PlainDate; closesOn: PlainDate },
  ): Promise<void> {
    const days = { from: addDays(opensOn, -OVERDUE_DAYS), through: addDays(opensOn, AHEAD_DAYS) };
    const which = { kind: 'training-needs-survey' as const, departmentId, ...days };
    const note = `${opensOn} – ${closesOn}`;
    for (const row of await lockDutiesOf(tx, which, this.approvals.today(actor))) {
      if (!isToDo(row.state)) continue;
      const state = row.receiverRole === null ? ('done' as const) : ('handed-in' as const);
      const change = { state, note, handedInBy: actor.accountId, handedInFor: null };
      await tx.update(ObligationEntity, { id: row.id }, { ...change, version: row.version + 1 });
      await this.deeds.noteQuietly(tx, actor, row, { deed: 'handed-in', change, note });
    }
  }
}
