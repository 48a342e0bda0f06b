import { FULL, type Points } from './points';
import { isScored, weighted, type ScoredLine } from './score-month';
import type { PersonScore } from './score-stays';
import type { Scoring } from './scoring';

/** What a line could still add to a score. */
export interface Chance {
  post: string;
  code: string;
  /** What the line is worth now, and at most. */
  score: Points;
  most: Points;
  /** What the score gains when the line reaches it: (most − score) · weight / 10,000. */
  gain: Points;
}

/** Where a score can be raised, the greatest gain first; lines that are full, or without data, are left out. */
export function chancesOf({ stays }: Pick<PersonScore, 'stays'>): Chance[] {
  return stays
    .flatMap(({ post, lines }) => lines.filter(isScored).map((line) => chanceOf(post, line)))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.code < b.code ? -1 : 1));
}

function chanceOf(post: string, { code, line, score, weight, points }: ScoredLine): Chance {
  const most = mostOf(line.scoring);
  return { post, code, score, most, gain: weighted(most, weight) - points };
}

/** The most a scoring gives. */
export function mostOf(scoring: Scoring): Points {
  switch (scoring.kind) {
    case 'linear':
      return scoring.cap;
    case 'tiers':
      return Math.max(0, ...scoring.tiers.map(({ points }) => points));
    case 'yes-no':
      return Math.max(scoring.yes, scoring.no);
    case 'deduct':
      return FULL;
  }
}
