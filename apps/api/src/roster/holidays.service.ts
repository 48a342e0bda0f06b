import { Injectable } from '@nestjs/common';
import type { HolidayListView, HolidayView } from '@banke/contracts';
import { loadHolidays } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { announcedDays, isAnnounced } from './chinese-calendar';

/** Reads a year's holidays and make-up days: as announced, and as the company has set them where the actor looks. */
@Injectable()
export class Holidays {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, number: number): Promise<HolidayListView> {
    const year = String(number);
    return this.transactions.read(actor, async (tx) => {
      const span = { from: `${year}-01-01`, through: `${year}-12-31` };
      return {
        own: await loadHolidays(tx, reachOfActor(actor, 'rosters.read'), span),
        announced: announcedDays(year),
        known: isAnnounced(year),
        editable: maySetDays(actor),
      };
    });
  }

  /** One day that is set, read on its own. */
  show(actor: Actor, day: string, holidayId: string): Promise<HolidayView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadHolidays(tx, reachOfActor(actor, 'rosters.read'), { from: day, through: day });
      const row = rows.find(({ id }) => id === holidayId);
      if (!row) throw notFound('holiday.not-found');
      return row;
    });
  }
}

/** A day holds in the rosters of many departments, so only those set it who reach all of them. */
export function maySetDays(actor: Actor): boolean {
  return reachOfActor(actor, 'rosters.settings').company;
}
