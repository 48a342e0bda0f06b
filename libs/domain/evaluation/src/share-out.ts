import { WHOLE, type BasisPoints } from './points';

interface Weighted {
  code: string;
  weight: BasisPoints;
}

/**
 * Spreads `whole` basis points over what has a weight, in proportion to the weights, by the largest remainder: the shares are
 * integers and add up to `whole` exactly. Equal remainders go to the greater weight first, then by code, so that the order
 * of `items` never matters. Nothing to spread over, or only weights of 0: an empty map.
 */
export function shareOut(items: readonly Weighted[], whole: BasisPoints = WHOLE): Map<string, BasisPoints> {
  const sum = items.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return new Map();
  const shares = items.map(({ code, weight }) => {
    const exact = weight * whole;
    return { code, weight, share: Math.floor(exact / sum), remainder: exact % sum };
  });
  const left = whole - shares.reduce((total, { share }) => total + share, 0);
  const ordered = [...shares].sort(
    (a, b) => b.remainder - a.remainder || b.weight - a.weight || (a.code < b.code ? -1 : 1),
  );
  for (const each of ordered.slice(0, left)) each.share += 1;
  return new Map(shares.map(({ code, share }) => [code, share]));
}
