import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateWishRequest, OwnWishesView, OwnWishView } from '@banke/contracts';
import {
  isTemplateOf,
  loadOwnWishes,
  loadWishable,
  loadWishTerms,
  lockOwnWish,
  lockOwnWishes,
  ownPlaceOn,
  rosterStateOn,
  WishEntity,
  type OwnPlaceRow,
  type Queries,
  type WishRow,
} from '@banke/database';
import { addMonths, dayNumber, monthAround, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import {
  decideWish,
  isImportantWish,
  USUAL_WISH_TERMS,
  weightOfWish,
  wishesClosed,
  wishesCloseOn,
  type WishRefusal,
  type WishTerms,
} from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { RosterNews } from './roster-news.service';

/** What the signed-in person wishes for, as long as the department takes wishes. */
@Injectable()
export class OwnWishes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  show(actor: Actor, asked: PlainDate | undefined): Promise<OwnWishesView> {
    return this.transactions.read(actor, async (tx) => {
      const day = asked ?? (await this.nextOpen(tx, actor));
      const month = wholeMonth(day);
      const place = await ownPlaceOn(tx, actor.accountId, lastIfPast(month, this.clock.today(actor)));
      if (!place) return nowhere(month.from);
      const { departmentId, departmentName } = place;
      const terms = await termsOf(tx, departmentId);
      const when = await this.when(tx, place, month.from);
      return {
        ...{ month: month.from, departmentName, quota: terms.quota, importantQuota: terms.importantQuota },
        closesOn: wishesCloseOn(month.from, terms),
        state: wishesClosed(when, terms)?.reason ?? 'open',
        wishes: (await loadOwnWishes(tx, place.staffId, month)).map(toWishView),
        shifts: await loadWishable(tx, departmentId),
      };
    });
  }

  async enter(request: CreateWishRequest, actor: Actor, retry: RetryKey | undefined): Promise<OwnWishView> {
    const { day, wants, templateId, important = false, reason = null } = request;
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const place = await ownPlaceOn(tx, actor.accountId, day);
      if (!place) throw refused('wish.no-place');
      const { staffId, departmentId } = place;
      if (templateId !== null && !(await isTemplateOf(tx, departmentId, templateId)))
        throw new AppError(400, 'request.invalid', undefined, [{ path: 'templateId', code: 'invalid' }]);
      await lockOwnWishes(tx, staffId);
      const entered = await loadOwnWishes(tx, staffId, wholeMonth(day));
      const when = { ...(await this.when(tx, place, day)), important, entered };
      refuse(decideWish(when, await termsOf(tx, departmentId)));
      const id = randomUUID();
      await tx.insert(WishEntity, {
        ...{ companyId: actor.companyId, id, staffId, day, wants, templateId, reason },
        weight: weightOfWish(important),
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'wish.entered',
        subject: { kind: 'wish', id, name: place.staffName },
        after: { onDay: day, wants, templateId, important },
      });
      await this.news.factsChanged(tx, departmentId);
      return id;
    });
    return this.transactions.run(actor, async (tx) => {
      const wish = await lockOwnWish(tx, actor.accountId, id);
      if (!wish) throw notFound('wish.not-found');
      return toWishView(wish);
    });
  }

  withdraw(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const wish = await lockOwnWish(tx, actor.accountId, id);
      if (!wish) throw notFound('wish.not-found');
      const { day, wants, templateId, staffName } = wish;
      const important = isImportantWish(wish);
      const place = await ownPlaceOn(tx, actor.accountId, day);
      // Of a day on which the person is no longer there, a wish can go at any time.
      if (place) refuse(wishesClosed(await this.when(tx, place, day), await termsOf(tx, place.departmentId)));
      await tx.delete(WishEntity, { id });
      await this.audit.record(tx, actor, {
        action: 'wish.withdrawn',
        subject: { kind: 'wish', id, name: staffName },
        before: { onDay: day, wants, templateId, important },
      });
      if (place) await this.news.factsChanged(tx, place.departmentId);
    });
  }

  private async when(tx: Queries, { departmentId, timeZone }: OwnPlaceRow, day: PlainDate) {
    return { day, today: this.clock.today({ timeZone }), roster: await rosterStateOn(tx, departmentId, day) };
  }

  /** The nearest month whose wishes are still taken: next month, or the one after it. */
  private async nextOpen(tx: Queries, actor: Actor): Promise<PlainDate> {
    const today = this.clock.today(actor);
    const next = wholeMonth(addMonths(`${today.slice(0, 8)}01`, 1)).from;
    const place = await ownPlaceOn(tx, actor.accountId, next);
    if (!place) return next;
    const closed = wishesClosed(await this.when(tx, place, next), await termsOf(tx, place.departmentId));
    return closed ? addMonths(next, 1) : next;
  }
}

export async function termsOf(tx: Queries, departmentId: string): Promise<WishTerms & { version: number }> {
  return (await loadWishTerms(tx, departmentId)) ?? { ...USUAL_WISH_TERMS, version: 0 };
}

export function toWishView(row: WishRow): OwnWishView {
  const { id, day, wants, templateId, templateCode, templateName, reason, createdAt } = row;
  return {
    ...{ id, day, wants, templateId, templateCode, templateName, reason },
    ...{ important: isImportantWish(row), createdAt: createdAt.toISOString() },
  };
}

function wholeMonth(day: PlainDate): { from: PlainDate; through: PlainDate } {
  const { from, through } = monthAround(dayNumber(day));
  return { from: plainDateOf(from), through: plainDateOf(through) };
}

/** Where the person is at the beginning of a month to come, or was at the end of the present one. */
function lastIfPast({ from, through }: { from: PlainDate; through: PlainDate }, today: PlainDate): PlainDate {
  if (today < from) return from;
  return today > through ? through : today;
}

function nowhere(month: PlainDate): OwnWishesView {
  const closesOn = wishesCloseOn(month, USUAL_WISH_TERMS);
  return {
    ...{ month, departmentName: null, quota: 0, importantQuota: 0, closesOn },
    ...{ state: 'no-place', wishes: [], shifts: [] },
  };
}

function refuse(refusal: WishRefusal | null): void {
  if (refusal === null) return;
  const { reason, ...params } = refusal;
  throw refused(`wish.${reason}`, params);
}
