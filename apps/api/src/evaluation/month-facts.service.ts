import { Injectable } from '@nestjs/common';
import { loadAppeals, type Queries } from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import type { MonthFacts } from '@banke/domain/evaluation';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { calculate, isOutdated, type LoadedMonth } from './load-month';

/** What the steps of a month are decided by. */
@Injectable()
export class MonthFactsReader {
  constructor(private readonly clock: Clock) {}

  today(actor: Pick<Actor, 'timeZone'>): string {
    return plainDateIn(actor.timeZone, this.clock.now());
  }

  async read(tx: Queries, actor: Actor, loaded: LoadedMonth, reason: string | null): Promise<MonthFacts> {
    const { month, lastDay, people, figures } = loaded;
    const found = calculate(loaded);
    const appeals = await loadAppeals(tx, { monthIds: [month.id] });
    const own = people.find(({ accountId }) => accountId === actor.accountId)?.id;
    return {
      ...{ state: month.state, lastDay, today: this.today(actor), reason },
      scorable: found.length,
      figures: figures.filter(({ numerator }) => numerator !== null).length,
      outdated: month.calculation > 0 && isOutdated(loaded, found),
      actorScored: own !== undefined && found.some(({ person }) => person === own),
      openAppeals: appeals.filter(({ answer }) => answer === null).length,
      appealsThrough: month.appealsThrough,
    };
  }
}
