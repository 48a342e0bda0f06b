import { Injectable } from '@nestjs/common';
import type { ColleaguesOnDutyView, OwnDayView, OwnMonthView, OwnOutlookView } from '@banke/contracts';
import {
  isPublishedOn,
  loadDayKinds,
  loadOwnActivities,
  loadOwnNotices,
  loadOwnShifts,
  loadShiftColleagues,
  ownPerson,
  ownPlaceOn,
  type OwnActivityRow,
  type OwnShiftRow,
} from '@banke/database';
import {
  addDays,
  dayNumber,
  daysOf,
  monthAround,
  plainDateOf,
  zoneClock,
  type PlainDate,
} from '@banke/domain/calendar';
import { nextDuty, onDutyTogether, ownMonthSums } from '@banke/domain/roster';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { monthDays, type OwnDay } from './month-days';
import { dutyOf, toNoticeView, toOwnShiftView } from './to-own-shifts';

/** How long what somebody was told stays in sight after they confirmed it. */
const NOTICES_DAYS = 30;
/** A shift that is going on may have begun the day before. */
const DAY_BACK = -1;
const DAY_MS = 86_400_000;

/** What staff see of rosters: their own shifts and who works with them, as published. */
@Injectable()
export class OwnShifts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  month(actor: Actor, asked: PlainDate | undefined): Promise<OwnMonthView> {
    return this.transactions.read(actor, async (tx) => {
      const today = this.clock.today(actor);
      const period = monthAround(dayNumber(asked ?? today));
      const month = { from: plainDateOf(period.from), through: plainDateOf(period.through) };
      const own = await ownPerson(tx, actor.accountId);
      const day = today < month.from ? month.from : today > month.through ? month.through : today;
      const place = own && (await ownPlaceOn(tx, actor.accountId, day));
      const timeZone = place?.timeZone ?? actor.timeZone;
      const shifts = own ? await loadOwnShifts(tx, own.staffId, month) : [];
      const activities = own ? await loadOwnActivities(tx, own.staffId, month) : [];
      const set = place ? await loadDayKinds(tx, place.departmentId, month) : [];
      const clock = zoneClock(timeZone);
      const facts = {
        entries: shifts.map(dutyOf),
        activities: activities.map(({ day, from, to, ...each }) => ({
          ...{ ...each, day: dayNumber(day) },
          ...{ start: clock.at(dayNumber(day), from), end: clock.at(dayNumber(day), to) },
        })),
      };
      return {
        ...{ month: month.from, person: own !== undefined, timeZone },
        published: place !== undefined && (await isPublishedOn(tx, place.departmentId, day)),
        days: toDays(month, timeZone, set, shifts, activities),
        sums: ownMonthSums(facts, period, dayNumber(today)),
      };
    });
  }

  outlook(actor: Actor): Promise<OwnOutlookView> {
    return this.transactions.read(actor, async (tx) => {
      const own = await ownPerson(tx, actor.accountId);
      if (!own) return { person: false, next: null, notices: [] };
      const now = this.clock.now();
      const span = { from: addDays(this.clock.today(actor), DAY_BACK), through: null };
      const rows = await loadOwnShifts(tx, own.staffId, span);
      const entries = rows.map((row) => ({ ...dutyOf(row), row }));
      const next = nextDuty(entries, now.getTime() / 60_000)?.row;
      const since = new Date(now.getTime() - NOTICES_DAYS * DAY_MS);
      const notices = await loadOwnNotices(tx, own.staffId, since);
      return {
        ...{ person: true, next: next ? toOwnShiftView(next) : null },
        notices: notices.map(toNoticeView),
      };
    });
  }

  colleagues(actor: Actor, day: PlainDate): Promise<ColleaguesOnDutyView> {
    return this.transactions.read(actor, async (tx) => {
      const own = await ownPerson(tx, actor.accountId);
      if (!own) return { colleagues: [] };
      const rows = await loadShiftColleagues(tx, own.staffId, day);
      return {
        colleagues: rows
          .filter(({ blocks, ownBlocks, ...theirs }) =>
            onDutyTogether(
              { day: dayNumber(day), blocks: ownBlocks },
              { day: dayNumber(theirs.day), blocks },
            ),
          )
          .map(({ blocks: _, ownBlocks: __, ...colleague }) => colleague),
      };
    });
  }
}

function toDays(
  { from, through }: { from: PlainDate; through: PlainDate },
  timeZone: string,
  set: readonly OwnDay[],
  shifts: readonly OwnShiftRow[],
  activities: readonly OwnActivityRow[],
): OwnDayView[] {
  const kinds = new Map(monthDays({ from, through, timeZone }, set).map((each) => [each.day, each]));
  return daysOf({ from: dayNumber(from), through: dayNumber(through) }).map((number) => {
    const day = plainDateOf(number);
    const { kind = null, holiday = null } = kinds.get(day) ?? {};
    return {
      ...{ day, kind, holiday },
      shifts: shifts.filter((each) => each.day === day).map(toOwnShiftView),
      activities: activities
        .filter((each) => each.day === day)
        .map(({ kind, from, to, note }) => ({ kind, from, to, note })),
    };
  });
}
