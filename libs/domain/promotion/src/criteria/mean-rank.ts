import { enoughMonths } from '../mean-ranks';
import { readMonths } from '../month-facts';
import { firstDayOf, lastDayOf, lastMonthOver, type MonthNumber } from '../month-number';
import { integer, MONTHS } from '../scheme/fields';
import type { Standing } from '../standing';
import { judged, type Evidence } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { lastRecord } from './last-record';

/** The rank of the mean over whole months; in a pool too small for ranks a named person confirms it instead. */
export const meanRank: CriterionRule<'mean-rank'> = {
  fields: { best: integer('rank', [1, 1000]), months: MONTHS },
  byPeople: false,
  judge: ({ id, best, months }, standing) => {
    const { facts, asOf, leastPool } = standing;
    const last = lastMonthOver(asOf);
    const window = { from: firstDayOf(last - months + 1), through: lastDayOf(last) };
    const fact = facts.meanRanks.find(
      ({ from, through }) => from === window.from && through === window.through,
    );
    const of = fact?.of ?? 0;
    const shown = { window, of, evidence: evidenceOf(standing, last - months + 1, last) };
    if (fact && enoughMonths(fact.scored, months) && of < leastPool) {
      const record = lastRecord(facts, id, 'item');
      const evidence: Evidence[] = record ? [{ kind: 'record', ref: record.id, day: record.on }] : [];
      if (record?.confirmed) return judged('met', null, best, { ...shown, evidence });
      return judged('unknown', null, best, { ...shown, why: 'pool-too-small', by: asOf });
    }
    const by = enoughFrom(standing, months, last);
    if (fact?.rank == null) return judged('unknown', null, best, { ...shown, why: 'too-few-months', by });
    return fact.rank <= best
      ? judged('met', fact.rank, best, shown)
      : judged('not-met', fact.rank, best, { ...shown, by });
  },
};

/** The end of the first coming month with enough scored ones behind it, if every one to come is scored. */
function enoughFrom({ facts }: Standing, months: number, last: MonthNumber) {
  const read = readMonths(facts);
  for (let ahead = 1; ; ahead++) {
    let scored = Math.min(ahead, months);
    for (let month = last + ahead - months + 1; month <= last; month++)
      if (read(month).is !== 'none') scored++;
    if (enoughMonths(scored, months)) return lastDayOf(last + ahead);
  }
}

function evidenceOf({ facts }: Standing, first: MonthNumber, last: MonthNumber): Evidence[] {
  const read = readMonths(facts);
  const evidence: Evidence[] = [];
  for (let month = first; month <= last; month++)
    if (read(month).is === 'scored')
      evidence.push({ kind: 'month', ref: firstDayOf(month), day: firstDayOf(month) });
  return evidence;
}
