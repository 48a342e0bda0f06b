import type { ItemStatistics } from './item-statistics';

/** Why a question should be looked at again, the most urgent first. */
export const ADVICE = ['misleads', 'guessed', 'too-hard', 'tells-little', 'too-easy'] as const;
export type Advice = (typeof ADVICE)[number];

/** Below so many attempts the numbers say nothing. */
export const LEAST_ATTEMPTS = 10;
const [EASY, HARD, LITTLE] = [0.95, 0.2, 20];

/**
 * What to mend in a question; empty when it is sound, null while too few have answered it. `misleads`: those who know
 * more answer it worse. `guessed`: no better than chance; `guess` is the fraction that chance earns.
 */
export function adviceOf(
  {
    attempts,
    facility,
    discriminationIndex,
  }: Pick<ItemStatistics, 'attempts' | 'facility' | 'discriminationIndex'>,
  guess: number | null,
): Advice[] | null {
  if (attempts < LEAST_ATTEMPTS || facility === null) return null;
  const tooEasy = facility >= EASY;
  const found: Record<Advice, boolean> = {
    misleads: discriminationIndex !== null && discriminationIndex < 0,
    guessed: guess !== null && guess > 0 && facility <= guess,
    'too-hard': facility < HARD,
    // Whoever answers what everybody answers cannot be told apart by it.
    'tells-little':
      !tooEasy && discriminationIndex !== null && discriminationIndex >= 0 && discriminationIndex < LITTLE,
    'too-easy': tooEasy,
  };
  return ADVICE.filter((advice) => found[advice]);
}
