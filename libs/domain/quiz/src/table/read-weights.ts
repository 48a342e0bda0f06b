import { foldWidth } from '@banke/domain/imports';
import type { ImportCode } from '../exchange/question-import';
import { snapFraction } from '../questions/snap-fraction';
import { OPTION_LETTERS, type OptionLetter } from './question-columns';

/** The options that an answer names; undefined: without a weight of its own. */
export type Weights = ReadonlyMap<OptionLetter, number | undefined>;

const NAMED = /^([A-J])(?:=([+-]?\d{1,3}(?:\.\d{1,20})?)%?)?$/;

/** `B`, `A, C`, `ACD` or, with weights, `A=50% C=50% D=-100%`. */
export function readWeights(
  answer: string,
): { ok: true; weights: Weights } | { ok: false; code: ImportCode } {
  const weights = new Map<OptionLetter, number | undefined>();
  for (const word of foldWidth(answer)
    .toUpperCase()
    .split(/[,、;\s]+/)) {
    if (word === '') continue;
    for (const part of /^[A-J]{2,10}$/.test(word) ? word : [word]) {
      const [, letter, percent] = NAMED.exec(part) ?? [];
      const option = OPTION_LETTERS.find((each) => each === letter);
      if (option === undefined) return { ok: false, code: 'no-such-option' };
      weights.set(option, percent === undefined ? undefined : snapFraction(Number(percent) / 100));
    }
  }
  return { ok: true, weights };
}
