import type { ClozeQuestion, Gap } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';
import { fittingNumber } from './numeric';
import { readNumber } from './read-number';
import { matchesPattern } from './wildcards';

/** What the gaps earned, each by its weight; an empty gap earns nothing. */
export function gradeCloze({ gaps }: ClozeQuestion, response: ResponseOf<'cloze'>): Grade {
  const weights = gaps.reduce((sum, { weight }) => sum + weight, 0);
  const earned = gaps.reduce(
    (sum, gap, index) => sum + gap.weight * gapFraction(gap, response.gaps[index] ?? null),
    0,
  );
  return graded(weights === 0 ? 0 : earned / weights);
}

/** What one gap earned of its own weight. */
export function gapFraction(gap: Gap, given: number | string | null): number {
  if (gap.kind === 'choice') return typeof given === 'number' ? (gap.choices[given]?.fraction ?? 0) : 0;
  if (typeof given !== 'string' || given.trim() === '') return 0;
  if (gap.kind === 'text') {
    const { answers, caseSensitive } = gap;
    return answers.find(({ text }) => matchesPattern(text, given, caseSensitive))?.fraction ?? 0;
  }
  const typed = readNumber(given);
  if (typed === undefined || typed.unit !== '') return 0;
  return fittingNumber(gap.answers, typed.value)?.fraction ?? 0;
}
