import type { PromotionPersonView } from '@banke/contracts';
import type { PromotionOutcome } from '@banke/domain/promotion';

/** What a person’s row says first: what leads down before what leads up. */
export const BOARD_STATES = [
  'demote',
  'flag',
  'at-risk',
  'eligible',
  'nearly',
  'on-the-way',
  'cooling-off',
  'exempt',
  'top',
  'no-grade',
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export function boardState({ advice, steps, triggers }: PromotionOutcome): BoardState {
  if (advice.kind === 'no-grade' || advice.kind === 'exempt') return advice.kind;
  if (advice.kind === 'demote' || advice.kind === 'flag') return advice.kind;
  if (triggers.some(({ state }) => state === 'at-risk')) return 'at-risk';
  return steps[0]?.state ?? 'top';
}

export interface BoardFilter {
  grade: string | undefined;
  state: string | undefined;
  text: string | undefined;
}

export function filtered(
  people: readonly PromotionPersonView[],
  { grade, state, text }: BoardFilter,
): PromotionPersonView[] {
  const wanted = text?.trim().toLowerCase() ?? '';
  return people.filter(
    ({ outcome, name, employeeNumber, teamName }) =>
      (grade === undefined || outcome.grade === grade) &&
      (state === undefined || boardState(outcome) === state) &&
      [name, employeeNumber ?? '', teamName ?? ''].some((each) => each.toLowerCase().includes(wanted)),
  );
}
