import type { PlainDate } from '@banke/domain/calendar';

/** From opened to locked; an appeal window lies between published and locked. */
export const MONTH_STATES = [
  'open',
  'data-in',
  'provisional',
  'reviewed',
  'approved',
  'published',
  'locked',
] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export const MONTH_STEPS = [
  'data-in',
  'calculate',
  'review',
  'approve',
  'return',
  'publish',
  'lock',
  'reopen',
] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/** From which states a step leads where. */
const PATHS: Record<MonthStep, { from: readonly MonthState[]; to: MonthState }> = {
  'data-in': { from: ['open'], to: 'data-in' },
  calculate: { from: ['data-in', 'provisional', 'reviewed'], to: 'provisional' },
  review: { from: ['provisional'], to: 'reviewed' },
  approve: { from: ['reviewed'], to: 'approved' },
  return: { from: ['reviewed'], to: 'data-in' },
  publish: { from: ['approved'], to: 'published' },
  lock: { from: ['published'], to: 'locked' },
  // Both results are kept: what is calculated next is another one.
  reopen: { from: ['published', 'locked'], to: 'data-in' },
};

/** Figures and ledger may change until somebody has reviewed what they make. */
export function mayChangeFigures(state: MonthState): boolean {
  return ['open', 'data-in', 'provisional'].includes(state);
}

/** Staff see their results in these states. */
export function isPublished(state: MonthState): boolean {
  return state === 'published' || state === 'locked';
}

/** What a decision about a month looks at. */
export interface MonthFacts {
  state: MonthState;
  lastDay: PlainDate;
  today: PlainDate;
  /** How many people have a post with a template. */
  scorable: number;
  /** How many figures stand there. */
  figures: number;
  /** Something that counts was changed after the last calculation. */
  outdated: boolean;
  /** The actor is one of those who are scored. */
  actorScored: boolean;
  openAppeals: number;
  /** The last day on which staff may appeal; null before publication. */
  appealsThrough: PlainDate | null;
  /** Why it is returned or re-opened. */
  reason: string | null;
}

/** Why a step cannot be taken now. */
export type Obstacle =
  | { code: 'wrong-state'; state: MonthState }
  | { code: 'nobody-to-score' }
  | { code: 'no-figures' }
  | { code: 'outdated' }
  | { code: 'own-score' }
  | { code: 'month-not-over'; lastDay: PlainDate }
  | { code: 'appeals-open'; appeals: number }
  | { code: 'appeal-window-open'; through: PlainDate }
  | { code: 'reason-missing' };

export type StepDecision = { ok: true; next: MonthState } | { ok: false; obstacles: Obstacle[] };

/** Whether a step can be taken, and all that is missing when it cannot. */
export function decideMonthStep(step: MonthStep, facts: MonthFacts): StepDecision {
  const { from, to } = PATHS[step];
  if (!from.includes(facts.state))
    return { ok: false, obstacles: [{ code: 'wrong-state', state: facts.state }] };
  const obstacles = OBSTACLES[step](facts);
  return obstacles.length > 0 ? { ok: false, obstacles } : { ok: true, next: to };
}

/** The steps that lead on from a state, whether or not something is still missing. */
export function stepsFrom(state: MonthState): MonthStep[] {
  return MONTH_STEPS.filter((step) => PATHS[step].from.includes(state));
}

const OBSTACLES: Record<MonthStep, (facts: MonthFacts) => Obstacle[]> = {
  'data-in': ({ scorable, figures }) => [
    ...when(scorable === 0, { code: 'nobody-to-score' }),
    ...when(figures === 0, { code: 'no-figures' }),
  ],
  calculate: ({ scorable }) => when(scorable === 0, { code: 'nobody-to-score' }),
  review: ({ outdated, actorScored }) => [
    ...when(outdated, { code: 'outdated' }),
    ...when(actorScored, { code: 'own-score' }),
  ],
  approve: ({ outdated, actorScored }) => [
    ...when(outdated, { code: 'outdated' }),
    ...when(actorScored, { code: 'own-score' }),
  ],
  return: ({ reason }) => when(!reason, { code: 'reason-missing' }),
  publish: ({ today, lastDay }) => when(today <= lastDay, { code: 'month-not-over', lastDay }),
  lock: ({ openAppeals, appealsThrough, today }) => [
    ...when(openAppeals > 0, { code: 'appeals-open', appeals: openAppeals }),
    ...(appealsThrough !== null && today <= appealsThrough
      ? [{ code: 'appeal-window-open' as const, through: appealsThrough }]
      : []),
  ],
  reopen: ({ reason }) => when(!reason, { code: 'reason-missing' }),
};

const when = (missing: boolean, obstacle: Obstacle): Obstacle[] => (missing ? [obstacle] : []);
