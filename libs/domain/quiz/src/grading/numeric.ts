import { foldWidth } from '@banke/domain/imports';
import type { NumericQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';
import { readNumber } from './read-number';

/** The fraction of the first answer within whose tolerance the typed number lies, in the unit it was typed in. */
export function gradeNumeric(question: NumericQuestion, { text }: ResponseOf<'numeric'>): Grade {
  const typed = readNumber(text);
  const multiplier = typed && multiplierOf(question, typed.unit);
  if (typed === undefined || multiplier === undefined) return graded(0);
  return graded(fittingNumber(question.answers, typed.value / multiplier)?.fraction ?? 0);
}

/** Undefined where the unit is missing, unknown, or not asked for. */
function multiplierOf({ units, unitRule }: NumericQuestion, unit: string): number | undefined {
  if (unit === '') return unitRule === 'required' ? undefined : 1;
  if (unitRule === 'none') return undefined;
  return units.find(({ name }) => foldWidth(name) === unit)?.multiplier;
}

/** Relative: 3.142 − 3.1415 is a little more than 0.0005 in binary, and must not be wrong for that. */
const NOISE = 1e-12;

export function fittingNumber<Answer extends { value: number; tolerance: number }>(
  answers: readonly Answer[],
  number: number,
): Answer | undefined {
  return answers.find(
    ({ value, tolerance }) =>
      Math.abs(number - value) <= tolerance + NOISE * Math.max(Math.abs(value), Math.abs(number), tolerance),
  );
}
