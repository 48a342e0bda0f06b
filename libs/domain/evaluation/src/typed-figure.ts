import type { Ratio } from './ratio';
import type { KpiUnit } from './template';

const PARTS = /^(\d{1,9})\s*[/／]\s*(\d{1,9})$/;
const NUMBER = /^(\d{1,7})(?:[.。](\d{1,2}))?\s*([%％])?$/;

/**
 * What somebody typed as a figure: raw counts `42/1459`, or a number, which of a rate is its percentage. Undefined for what
 * cannot be one, such as a share of no cases or `%` behind what is no rate.
 */
export function typedFigure(text: string, unit: KpiUnit): Ratio | undefined {
  const typed = text.trim();
  const parts = PARTS.exec(typed);
  if (parts) {
    const [numerator, denominator] = [Number(parts[1]), Number(parts[2])];
    return denominator > 0 ? { numerator, denominator } : undefined;
  }
  const [, whole, decimals = '', percent] = NUMBER.exec(typed) ?? [];
  if (whole === undefined || (percent && unit !== 'percent')) return undefined;
  const denominator = 10 ** decimals.length * (unit === 'percent' ? 100 : 1);
  return { numerator: Number(whole + decimals), denominator };
}

/** A figure as one would type it: counts stay counts, whole and decimal numbers stay numbers. */
export function figureText({ numerator, denominator }: Ratio, unit: KpiUnit): string {
  const hundred = unit === 'percent' ? 100 : 1;
  const decimals = [1, 10, 100].map((each) => each * hundred).indexOf(denominator);
  if (decimals < 0) return `${numerator}/${denominator}`;
  const number = (numerator / (denominator / hundred)).toFixed(decimals);
  return unit === 'percent' ? `${number}%` : number;
}
