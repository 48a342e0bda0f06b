import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  loadOwnShifts,
  loadToldEvents,
  noteFetched,
  noteToldEvents,
  resolveFeed,
  type FeedRow,
  type OwnShiftRow,
  type Queries,
  type ToldEventRow,
} from '@banke/database';
import { writeCalendar } from '@banke/documents';
import { addDays, plainDateIn } from '@banke/domain/calendar';
import { hashSecret, parseSecret } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { calendarEvents, calendarShifts, calendarZones, newlyTold } from './calendar-of-shifts';

const DAYS_BACK = 60;
const FETCHED_EVERY_MS = 3_600_000;

interface FeedRead {
  feed: FeedRow;
  rows: OwnShiftRow[];
  told: ToldEventRow[];
}

/** Tells a calendar the published shifts of whoever its secret belongs to. */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async read(secret: string): Promise<{ text: string; tag: string }> {
    const key = parseSecret(secret);
    if (!key) throw notFound('calendar.not-found');
    const { companyId } = key;
    const tokenHash = hashSecret(key.token);
    let read = await this.transactions.read({ companyId }, (tx) => this.load(tx, tokenHash));
    if (this.needsNote(read)) {
      await this.note({ companyId }, read);
      read = await this.transactions.read({ companyId }, (tx) => this.load(tx, tokenHash));
    }
    const { feed, rows, told } = read;
    const shifts = calendarShifts(rows);
    const text = writeCalendar({
      name: `${feed.companyName} ${feed.staffName}`,
      zones: calendarZones(shifts),
      events: calendarEvents(feed.staffId, shifts, told),
    });
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private async load(tx: Queries, tokenHash: Buffer): Promise<FeedRead> {
    const now = this.clock.now();
    const feed = await resolveFeed(tx, tokenHash, now);
    if (!feed) throw notFound('calendar.not-found');
    const from = addDays(plainDateIn('UTC', now), -DAYS_BACK);
    const [rows, told] = await Promise.all([
      loadOwnShifts(tx, feed.staffId, { from, through: null }),
      loadToldEvents(tx, feed.staffId, from),
    ]);
    return { feed, rows, told };
  }

  private needsNote({ feed, rows, told }: FeedRead): boolean {
    return this.isLongAgo(feed.fetchedAt) || newlyTold(calendarShifts(rows), told).length > 0;
  }

  private note(company: { companyId: string }, { feed, rows, told }: FeedRead): Promise<void> {
    const now = this.clock.now();
    return this.transactions.run(company, async (tx) => {
      const changes = newlyTold(calendarShifts(rows), told);
      if (changes.length > 0) await noteToldEvents(tx, feed.staffId, changes, now);
      if (this.isLongAgo(feed.fetchedAt)) await noteFetched(tx, feed.id, now);
    });
  }

  private isLongAgo(at: Date | null): boolean {
    return at === null || this.clock.now().getTime() - at.getTime() > FETCHED_EVERY_MS;
  }
}
