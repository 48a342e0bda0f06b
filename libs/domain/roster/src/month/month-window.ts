import { addDays, type PlainDate } from '@banke/domain/calendar';
import { ruleOf } from '../rules/rule-setting';
import type { MonthRuleData } from './month-data';

/** What a planner wants to see before and after the month, however short the rules' windows are. */
const LEAST_DAYS = 14;

/** The days a month is read with: as far back and ahead as the longest window of its rules, two weeks at least. */
export function monthWindow(
  { from, through }: { from: PlainDate; through: PlainDate },
  settings: readonly Pick<MonthRuleData, 'code' | 'value'>[],
): { from: PlainDate; through: PlainDate } {
  const reaches = settings.map(({ code, value }) => ruleOf(code).reach(value as never));
  const farthest = (side: 'back' | 'ahead') => Math.max(LEAST_DAYS, ...reaches.map((reach) => reach[side]));
  return { from: addDays(from, -farthest('back')), through: addDays(through, farthest('ahead')) };
}
