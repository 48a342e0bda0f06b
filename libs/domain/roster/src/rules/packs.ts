import { USUAL_NIGHT } from '../shifts/place-shift';
import type { RuleCode, RuleValue, Strictness } from './rules';

export const RULE_PACKS = ['china', 'eu', 'generic'] as const;
export type RulePack = (typeof RULE_PACKS)[number];

/** Where a rule comes from; the screens show it beside the rule's own sentence. `own`: the department set it up. */
export const RULE_SOURCES = [
  'product',
  'cn-labour-law-36',
  'cn-labour-law-38',
  'cn-labour-law-41',
  'cn-labour-law-44',
  'cn-working-hours-rules',
  'eu-2003-88-3',
  'eu-2003-88-4',
  'eu-2003-88-5',
  'eu-2003-88-6',
  'eu-2003-88-8',
  'field',
  'own',
] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

export type PackRule = {
  [Code in RuleCode]: { code: Code; value: RuleValue<Code>; strictness: Strictness; source: RuleSource };
}[RuleCode];

const FIXED: Strictness = { kind: 'hard', overridable: false };
const HARD: Strictness = { kind: 'hard', overridable: true };
const soft = (weight: number): Strictness => ({ kind: 'soft', weight });

const HOUR = 60;

/** What holds in every pack: facts about people and days that no department can waive, and what it may weigh. */
const EVERYWHERE: readonly PackRule[] = [
  { code: 'employment', value: {}, strictness: FIXED, source: 'product' },
  { code: 'one-shift-a-day', value: {}, strictness: FIXED, source: 'product' },
  { code: 'no-overlap', value: {}, strictness: FIXED, source: 'product' },
  { code: 'leave', value: {}, strictness: HARD, source: 'product' },
  { code: 'fixed-rest', value: {}, strictness: HARD, source: 'product' },
  { code: 'qualification', value: {}, strictness: FIXED, source: 'product' },
  { code: 'no-night-flag', value: {}, strictness: FIXED, source: 'product' },
  { code: 'no-overtime-flag', value: { dailyMinutes: 8 * HOUR }, strictness: HARD, source: 'product' },
  { code: 'night-hours', value: { ...USUAL_NIGHT }, strictness: HARD, source: 'field' },
  { code: 'minimum-cover', value: {}, strictness: soft(100), source: 'product' },
  { code: 'preferred-cover', value: {}, strictness: soft(10), source: 'product' },
  { code: 'no-gap-at-post', value: {}, strictness: HARD, source: 'field' },
  { code: 'wishes', value: {}, strictness: soft(5), source: 'product' },
  { code: 'early-class', value: { times: 1 }, strictness: soft(20), source: 'field' },
  { code: 'training-on-rest-day', value: {}, strictness: soft(10), source: 'field' },
  { code: 'change-notice', value: { days: 3 }, strictness: soft(20), source: 'field' },
  {
    code: 'new-hire-pairing',
    value: { newDays: 30, experiencedDays: 180 },
    strictness: soft(30),
    source: 'field',
  },
  { code: 'fairness', value: { of: 'nights', spread: 2 }, strictness: soft(5), source: 'field' },
  { code: 'fairness', value: { of: 'weekend-days', spread: 2 }, strictness: soft(5), source: 'field' },
];

/**
 * Editable presets: what a department starts from. Have them checked by a lawyer before calling them law.
 * Sources: domain book §3.2; PRC Labour Law arts. 36, 38, 41 and the State Council's working-hours rules; Directive 2003/88/EC.
 */
export const PACK_RULES: Record<RulePack, readonly PackRule[]> = {
  china: [
    ...EVERYWHERE,
    { code: 'daily-minutes', value: { max: 11 * HOUR }, strictness: HARD, source: 'cn-labour-law-41' },
    { code: 'daily-minutes', value: { max: 8 * HOUR }, strictness: soft(10), source: 'cn-labour-law-36' },
    { code: 'weekly-minutes', value: { max: 44 * HOUR }, strictness: soft(30), source: 'cn-labour-law-36' },
    {
      code: 'weekly-minutes',
      value: { max: 40 * HOUR },
      strictness: soft(10),
      source: 'cn-working-hours-rules',
    },
    { code: 'monthly-overtime', value: { max: 36 * HOUR }, strictness: soft(50), source: 'cn-labour-law-41' },
    {
      ...{ code: 'overtime-pay', strictness: HARD, source: 'cn-labour-law-44' },
      value: { workday: 150, restDay: 200, holiday: 300 },
    },
    { code: 'weekly-rest-days', value: { min: 1 }, strictness: HARD, source: 'cn-labour-law-38' },
    { code: 'minimum-rest', value: { minutes: 8 * HOUR }, strictness: HARD, source: 'field' },
    { code: 'public-holidays', value: {}, strictness: soft(5), source: 'cn-labour-law-41' },
  ],
  eu: [
    ...EVERYWHERE,
    { code: 'minimum-rest', value: { minutes: 11 * HOUR }, strictness: HARD, source: 'eu-2003-88-3' },
    {
      code: 'break-in-shift',
      value: { after: 6 * HOUR, minutes: 30 },
      strictness: HARD,
      source: 'eu-2003-88-4',
    },
    { code: 'weekly-rest', value: { minutes: 24 * HOUR }, strictness: HARD, source: 'eu-2003-88-5' },
    { code: 'average-week', value: { max: 48 * HOUR, weeks: 17 }, strictness: HARD, source: 'eu-2003-88-6' },
    { code: 'night-average', value: { max: 8 * HOUR, weeks: 17 }, strictness: HARD, source: 'eu-2003-88-8' },
  ],
  generic: [
    ...EVERYWHERE,
    { code: 'minimum-rest', value: { minutes: 11 * HOUR }, strictness: HARD, source: 'field' },
    { code: 'consecutive-work-days', value: { max: 6 }, strictness: HARD, source: 'field' },
    { code: 'consecutive-nights', value: { max: 4 }, strictness: HARD, source: 'field' },
    {
      code: 'rest-after-nights',
      value: { nights: 2, minutes: 48 * HOUR },
      strictness: HARD,
      source: 'field',
    },
    {
      ...{ code: 'forbidden-succession', strictness: HARD, source: 'field' },
      value: { first: 'night', then: ['early', 'day'], below: 24 * HOUR },
    },
  ],
};

/**
 * Facts about people and days that no department can waive: always hard, never overridden, never removed. They are the
 * rules that every pack ships fixed.
 */
export function isFixedRule(code: RuleCode): boolean {
  return EVERYWHERE.some((rule) => rule.code === code && rule.strictness === FIXED);
}
