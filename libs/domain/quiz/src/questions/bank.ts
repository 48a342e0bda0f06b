import { quoteOf } from '../exchange/question-import';
import { gapPlaces, type Question } from './question';

export const DIFFICULTIES = ['easy', 'middle', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Why somebody may not yet, or no longer, do something to a question. */
export type RetireDecision = { ok: true } | { ok: false; reason: 'in-use'; quizzes: number };

/** A question that a quiz still asks stays in the bank; taking it back is always possible. */
export function decideRetire(retired: boolean, { quizzes }: { quizzes: number }): RetireDecision {
  return retired && quizzes > 0 ? { ok: false, reason: 'in-use', quizzes } : { ok: true };
}

/** What a question is called in lists: its name, else how it begins. */
export function titleOf({ name, text }: Pick<Question, 'name' | 'text'>): string {
  return quoteOf(name) || quoteOf(bareText(text));
}

/** Everything that is asked, in one line without marks of a format. */
export function bareText({ format, text }: Question['text']): string {
  const gaps = gapPlaces(text).reduce((shown, place) => shown.replace(`{#${place}}`, '____'), text);
  const words = format === 'html' ? gaps.replace(/<[^<>]*>/g, ' ') : gaps;
  return words.replace(/\s+/g, ' ').trim();
}
