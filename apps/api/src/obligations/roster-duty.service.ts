import { Injectable } from '@nestjs/common';
import {
  lockDutiesOf,
  ObligationEntity,
  type ObligationRow,
  type RosterLifeRow,
  type Tx,
} from '@banke/database';
import { decideAnswer, decideReopen, isToDo } from '@banke/domain/obligations';
import { dutyDaysOf } from '@banke/domain/roster';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { ObligationDeeds, type Outcome } from './obligation-deeds.service';

type Roster = Pick<RosterLifeRow, 'departmentId' | 'from' | 'through'>;

/**
 * The duty to hand in next month's roster is done by handing it in: whoever does it fulfils it, and what becomes of the
 * roster becomes of the task. The roster itself is the evidence; those concerned hear of the roster, not of the task too.
 */
@Injectable()
export class RosterDuty {
  constructor(
    private readonly approvals: Approvals,
    private readonly deeds: ObligationDeeds,
  ) {}

  handIn(tx: Tx, actor: Actor, roster: Roster): Promise<void> {
    return this.each(tx, actor, roster, ({ state, receiverRole }) =>
      isToDo(state)
        ? {
            deed: 'handed-in',
            change: {
              state: receiverRole === null ? 'done' : 'handed-in',
              note: spanOf(roster),
              handedInBy: actor.accountId,
              handedInFor: null,
            },
            note: spanOf(roster),
          }
        : undefined,
    );
  }

  takeBack(tx: Tx, actor: Actor, roster: Roster): Promise<void> {
    return this.each(tx, actor, roster, ({ state, receiverRole }) => {
      const decision = decideReopen({ state, hasReceiver: receiverRole !== null });
      // Not needed this time is another matter than handed in.
      if (state === 'waived' || !decision.ok) return undefined;
      const change = { state: decision.next, note: null, handedInBy: null, handedInFor: null };
      return { deed: 'taken-back', change };
    });
  }

  answer(
    tx: Tx,
    actor: Actor,
    roster: Roster,
    {
      answer,
      onBehalfOf,
      note,
    }: { answer: 'accepted' | 'returned'; onBehalfOf: string | null; note: string | null },
  ): Promise<void> {
    return this.each(tx, actor, roster, ({ state, note: evidence }) => {
      const decision = decideAnswer({ state, answer, note });
      if (!decision.ok) return undefined;
      return { deed: answer, change: { state: decision.next, note: note ?? evidence }, onBehalfOf, note };
    });
  }

  private async each(
    tx: Tx,
    actor: Actor,
    { departmentId, from }: Roster,
    decide: (row: ObligationRow) => Outcome | undefined,
  ): Promise<void> {
    const which = { kind: 'next-roster' as const, departmentId, ...dutyDaysOf(from) };
    for (const row of await lockDutiesOf(tx, which, this.approvals.today(actor))) {
      const outcome = decide(row);
      if (!outcome) continue;
      await tx.update(ObligationEntity, { id: row.id }, { ...outcome.change, version: row.version + 1 });
      await this.deeds.noteQuietly(tx, actor, row, outcome);
    }
  }
}

/** Which roster it was: the days, as the calendar writes them. */
function spanOf({ from, through }: Roster): string {
  return `${from} – ${through}`;
}
