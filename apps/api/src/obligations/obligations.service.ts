import { Injectable } from '@nestjs/common';
import type {
  ObligationDetailView,
  ObligationEventView,
  ObligationListView,
  ObligationQuery,
} from '@banke/contracts';
import {
  loadObligationEvents,
  loadObligations,
  type ObligationEventRow,
  type ObligationFilter,
  type Queries,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { Approvals, type Standing } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Files } from '../files/files.service';
import { ObligationViews, sightOf } from './obligation-views.service';

/** What is shown without days: this far ahead. */
const AHEAD_DAYS = 14;

/** Reads tasks: one’s own, those that wait for one’s answer, and those of the reach. */
@Injectable()
export class Obligations {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly views: ObligationViews,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  list(query: ObligationQuery, actor: Actor): Promise<ObligationListView> {
    return this.transactions.read(actor, async (tx) => {
      const standing = await this.approvals.standing(tx, actor);
      const filter = this.toFilter(query, standing);
      const rows = await loadObligations(tx, sightOf(actor, standing), filter);
      const obligations = await this.views.of(tx, standing, rows);
      return {
        // The database finds what is meant for the role; who handed it in himself is told apart here.
        obligations:
          query.whose === 'to-accept' ? obligations.filter(({ acceptable }) => acceptable) : obligations,
      };
    });
  }

  show(id: string, actor: Actor): Promise<ObligationDetailView> {
    return this.transactions.read(actor, async (tx) =>
      this.view(tx, actor, await this.approvals.standing(tx, actor), id),
    );
  }

  /** One task with its history; throws `obligation.not-found` when the actor may not see it. */
  async view(tx: Queries, actor: Actor, standing: Standing, id: string): Promise<ObligationDetailView> {
    const [row] = await loadObligations(tx, sightOf(actor, standing), { id });
    if (!row) throw notFound('obligation.not-found');
    const [view] = await this.views.of(tx, standing, [row]);
    const [events, files] = [await loadObligationEvents(tx, id), await this.files.of(tx, 'obligation', id)];
    return { ...(view as NonNullable<typeof view>), events: events.map(toEventView), files };
  }

  private toFilter(query: ObligationQuery, { today }: Standing): ObligationFilter {
    const { from, through, department, whose, state } = query;
    const present = from === undefined && through === undefined;
    return {
      departmentId: department,
      whose,
      from: present ? today : from,
      through: present ? addDays(today, AHEAD_DAYS) : through,
      unsettledBefore: present ? today : undefined,
      ...(state === 'overdue' ? { overdueAt: this.clock.now() } : { states: state && [state] }),
    };
  }
}

function toEventView({ at, assigneeName, note, ...event }: ObligationEventRow): ObligationEventView {
  return { ...event, at: at.toISOString(), note: event.deed === 'assigned' ? assigneeName : note };
}
