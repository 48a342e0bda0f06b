import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  insertMany,
  lockUnseenNotices,
  ownPerson,
  publishedRostersOn,
  rewriteNotices,
  RosterNoticeEntity,
  type NoticedActivity,
  type NoticedActivityChange,
  type PublishedRoster,
  type Tx,
} from '@banke/database';
import { clockTime, foldChanges, toldOfChanges } from '@banke/domain/roster';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Notices } from '../messages/notices.service';
import { accountOf, accountsOf, toldOf } from './life/roster-told.service';
import { RosterNews } from './roster-news.service';

/** One's own roster, on the phone. */
const OWN_PAGE = '/shifts';

/** What became of one activity of one person. */
export interface ActivityChange extends NoticedActivityChange {
  staffId: string;
}

/** Whether the person hears of it elsewhere already; the notice that asks for a confirmation is kept either way. */
export type ActivityMessage = 'send' | 'sent-elsewhere';

/** Keeps and says what people are to know of activities in months that they see, as it is done for shifts. */
@Injectable()
export class ActivityNotices {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly news: RosterNews,
  ) {}

  /** What somebody does themselves they need not be told, nor what became of days that are over. */
  async tell(
    tx: Tx,
    actor: Actor,
    departmentId: string,
    changes: readonly ActivityChange[],
    message: ActivityMessage = 'send',
  ): Promise<void> {
    const own = await ownPerson(tx, actor.accountId);
    const today = this.clock.today(actor);
    const others = changes.filter(
      (change) => change.staffId !== own?.staffId && change.day >= today && isChange(change),
    );
    const days = others.map(({ day }) => day);
    for (const roster of await publishedRostersOn(tx, departmentId, days))
      await this.tellOf(tx, actor, roster, others, message);
  }

  private async tellOf(
    tx: Tx,
    actor: Actor,
    roster: PublishedRoster,
    changes: readonly ActivityChange[],
    message: ActivityMessage,
  ): Promise<void> {
    const people = new Map<string, NoticedActivityChange[]>();
    for (const { staffId, ...change } of changes)
      if (roster.from <= change.day && change.day <= roster.through)
        people.set(staffId, [...(people.get(staffId) ?? []), change]);
    const told = [...people].map(([staffId, of]) => ({ staffId, activities: inOrder(of) }));
    await this.keep(tx, actor, roster, told);
    if (message === 'send') {
      const accounts = await accountsOf(tx, told);
      const messages = told.map(({ staffId, activities }) => ({
        kind: 'roster.activities-changed' as const,
        params: {
          ...{ ...toldOf(roster), ...inWords(activities), n: activities.length, by: actor.displayName },
          first: activities[0]?.day ?? roster.from,
        },
        ...{ link: OWN_PAGE, to: accountOf(accounts, staffId) },
      }));
      await this.notices.sendAll(tx, actor, messages);
    }
    await this.news.noticesChanged(tx, { rosterId: roster.id, departmentId: roster.departmentId });
  }

  /** With what a person has not seen yet it is one thing to confirm, or none where all is as it was. */
  private async keep(tx: Tx, actor: Actor, roster: PublishedRoster, told: readonly Told[]): Promise<void> {
    const staffIds = told.map(({ staffId }) => staffId);
    const rows = await lockUnseenNotices(tx, roster.id, staffIds);
    const unseen = new Map(rows.map((row) => [row.staffId, row]));
    const folded = told.flatMap(({ staffId, activities }) => {
      const known = unseen.get(staffId);
      return known ? [{ id: known.id, activities: foldChanges(known.activities, activities) }] : [];
    });
    if (folded.length > 0) await rewriteNotices(tx, folded);
    await insertMany(
      tx,
      RosterNoticeEntity,
      told
        .filter(({ staffId }) => !unseen.has(staffId))
        .map((each) => ({
          ...{ companyId: actor.companyId, id: randomUUID(), rosterId: roster.id, ...each },
          ...{ amendmentSeq: null, changes: [], at: this.clock.now(), seenAt: null, confirmedAt: null },
        })),
    );
  }
}

interface Told {
  staffId: string;
  activities: NoticedActivityChange[];
}

/** What is told of an activity, and nothing else of it. */
export function noticed({ kind, from, to, note }: NoticedActivity): NoticedActivity {
  return { kind, from, to, note };
}

function inWords(activities: readonly NoticedActivityChange[]) {
  const { deed, activity, time } = toldOfChanges(activities);
  return { deed, activity, at: time ? `${clockTime(time.from)}–${clockTime(time.to)}` : '' };
}

function isChange({ before, after }: NoticedActivityChange): boolean {
  return JSON.stringify(before && noticed(before)) !== JSON.stringify(after && noticed(after));
}

function inOrder(changes: readonly NoticedActivityChange[]): NoticedActivityChange[] {
  return [...changes].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
