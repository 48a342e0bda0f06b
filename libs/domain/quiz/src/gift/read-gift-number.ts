import { strictNumber } from '../exchange/strict-number';

/** `1822`, `1822:5` or `3.141..3.142`; undefined for anything else. */
export function readGiftNumber(text: string): { value: number; tolerance: number } | undefined {
  const range = text.indexOf('..');
  if (range >= 0) return betweenEnds(text.slice(0, range).trim(), text.slice(range + 2).trim());
  const colon = text.indexOf(':');
  const value = strictNumber(colon < 0 ? text : text.slice(0, colon));
  const tolerance = colon < 0 ? 0 : strictNumber(text.slice(colon + 1));
  return value === undefined || tolerance === undefined || tolerance < 0 ? undefined : { value, tolerance };
}

/** The middle and half the width, with as many decimals as the ends need: 3.141..3.142 is 3.1415 ± 0.0005 exactly. */
function betweenEnds(low: string, high: string): { value: number; tolerance: number } | undefined {
  const [from, to] = [strictNumber(low), strictNumber(high)];
  if (from === undefined || to === undefined || from > to) return undefined;
  const decimals = Math.max(decimalsOf(low), decimalsOf(high)) + 1;
  const exact = (number: number) => (decimals > 20 ? number : Number(number.toFixed(decimals)));
  return { value: exact((from + to) / 2), tolerance: exact((to - from) / 2) };
}

function decimalsOf(text: string): number {
  if (/e/i.test(text)) return Infinity;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
