import { averageWeek } from './average-week';
import { breakInShift } from './break-in-shift';
import { changeNotice } from './change-notice';
import { comprehensiveHours } from './comprehensive-hours';
import { consecutiveNights } from './consecutive-nights';
import { consecutiveRestDays } from './consecutive-rest-days';
import { consecutiveWorkDays } from './consecutive-work-days';
import { dailyMinutes } from './daily-minutes';
import { earlyClass } from './early-class';
import { employment } from './employment';
import { evenStaffing } from './even-staffing';
import { fairness } from './fairness';
import { fixedPair } from './fixed-pair';
import { fixedRest } from './fixed-rest';
import { forbiddenSuccession } from './forbidden-succession';
import { leave } from './leave';
import { minimumCover } from './minimum-cover';
import { minimumRest } from './minimum-rest';
import { monthlyMinutes } from './monthly-minutes';
import { monthlyOvertime } from './monthly-overtime';
import { newHirePairing } from './new-hire-pairing';
import { nightAverage } from './night-average';
import { nightHours } from './night-hours';
import { noGapAtPost } from './no-gap-at-post';
import { noNightFlag } from './no-night-flag';
import { noOverlap } from './no-overlap';
import { noOvertimeFlag } from './no-overtime-flag';
import { oneShiftADay } from './one-shift-a-day';
import { overtimePay } from './overtime-pay';
import { preferredCover } from './preferred-cover';
import { publicHolidays } from './public-holidays';
import { qualification } from './qualification';
import { restAfterNights } from './rest-after-nights';
import { shiftCount } from './shift-count';
import { trainingOnRestDay } from './training-on-rest-day';
import { weekends } from './weekends';
import { weeklyMinutes } from './weekly-minutes';
import { weeklyRest } from './weekly-rest';
import { weeklyRestDays } from './weekly-rest-days';
import { wishes } from './wishes';

/** Every rule there is, found by its code with `ruleOf`; what a new one takes stands in ARCHITECTURE.md. */
export const RULES = [
  employment,
  oneShiftADay,
  noOverlap,
  leave,
  fixedRest,
  qualification,
  noNightFlag,
  noOvertimeFlag,
  minimumRest,
  forbiddenSuccession,
  dailyMinutes,
  weeklyMinutes,
  averageWeek,
  comprehensiveHours,
  monthlyMinutes,
  monthlyOvertime,
  overtimePay,
  breakInShift,
  consecutiveWorkDays,
  consecutiveRestDays,
  weeklyRestDays,
  weeklyRest,
  nightHours,
  consecutiveNights,
  restAfterNights,
  nightAverage,
  weekends,
  publicHolidays,
  shiftCount,
  wishes,
  earlyClass,
  trainingOnRestDay,
  changeNotice,
  newHirePairing,
  fixedPair,
  minimumCover,
  preferredCover,
  noGapAtPost,
  evenStaffing,
  fairness,
] as const;

export type Rule = (typeof RULES)[number];
export type RuleCode = Rule['code'];
export const RULE_CODES: readonly RuleCode[] = RULES.map(({ code }) => code);

/** What a rule of this code is set to. */
export type RuleValue<Code extends RuleCode> = Parameters<Extract<Rule, { code: Code }>['reach']>[0];

/** Must not be broken, or costs so much. */
export type Strictness =
  | { kind: 'hard'; /** May be broken with a reason. */ overridable: boolean }
  | { kind: 'soft'; /** Points of the roster's score a finding costs; 1 to 1000. */ weight: number };
