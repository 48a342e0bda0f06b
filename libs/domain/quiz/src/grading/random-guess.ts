import { rightSides, type Gap, type OrderingQuestion, type Question } from '../questions/question';

/**
 * The fraction that somebody earns on average who knows nothing, as Moodle's question types define it; null where it is
 * not defined: several choices, and texts that ask nothing.
 */
export function randomGuess(question: Question): number | null {
  switch (question.type) {
    case 'single':
      return meanFraction(question.choices);
    case 'true-false':
      return 0.5;
    case 'short-answer':
      return catchAll(question.answers.map(({ pattern, fraction }) => ({ text: pattern, fraction })));
    case 'matching':
      return question.pairs.length === 0 ? null : 1 / rightSides(question).length;
    case 'ordering':
      return orderingGuess(question);
    case 'cloze':
      return clozeGuess(question.gaps);
    case 'numeric':
    case 'essay':
      return 0;
    case 'multiple':
    case 'description':
      return null;
  }
}

function meanFraction(choices: readonly { fraction: number }[]): number | null {
  if (choices.length === 0) return null;
  return choices.reduce((sum, { fraction }) => sum + fraction, 0) / choices.length;
}

/** Whatever somebody types fits the answer that is nothing but a wildcard. */
function catchAll(answers: readonly { text: string; fraction: number }[]): number {
  return answers.find(({ text }) => text.trim() === '*')?.fraction ?? 0;
}

/** One of n items is in its place on average, however many there are; one order of n! is wholly right. */
function orderingGuess({ items, grading }: OrderingQuestion): number | null {
  if (items.length === 0) return null;
  if (grading === 'places') return 1 / items.length;
  return items.reduce((chance, _, index) => chance / (index + 1), 1);
}

function clozeGuess(gaps: readonly Gap[]): number | null {
  const weights = gaps.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  return gaps.reduce((sum, gap) => sum + gap.weight * gapGuess(gap), 0) / weights;
}

function gapGuess(gap: Gap): number {
  if (gap.kind === 'choice') return meanFraction(gap.choices) ?? 0;
  return gap.kind === 'text' ? catchAll(gap.answers) : 0;
}
