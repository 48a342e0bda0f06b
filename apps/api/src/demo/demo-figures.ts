import { createHash } from 'node:crypto';
import type { Ratio, TemplateLine } from '@banke/domain/evaluation';

/** A number from 0 to below 1 that is the same for the same words. */
export function demoChance(...words: string[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * What a person reached on a line in a month: everybody has a level that lasts and some luck that changes. Counts are such as
 * an agent has in a month; a rate never has more hits than cases.
 */
export function demoFigure(
  person: string,
  { code, unit, scoring }: TemplateLine,
  month: string,
): Ratio | null {
  // Nobody had time to inspect everyone.
  if (code === 'inspection-result' && demoChance(person, code, month) < 0.12) return null;
  const luck = demoChance(person, code, month);
  if (scoring.kind === 'deduct') return { numerator: luck > 0.93 ? 2 : luck > 0.8 ? 1 : 0, denominator: 1 };
  if (scoring.kind !== 'linear') return null;
  const reached = 0.6 + 0.3 * demoChance(person, 'level') + 0.2 * luck;
  const [floor, target] = [scoring.floor, scoring.target].map((each) => each.numerator / each.denominator);
  const value = (floor ?? 0) + reached * ((target ?? 0) - (floor ?? 0));
  if (unit !== 'percent')
    return { numerator: Math.min(Math.round(value), unit === 'points' ? 100 : 9999), denominator: 1 };
  const cases = Math.round(
    (code === 'conversion' ? 1100 : 160) * (0.8 + 0.5 * demoChance(code, person, month)),
  );
  return { numerator: Math.min(cases, Math.round(value * cases)), denominator: cases };
}
