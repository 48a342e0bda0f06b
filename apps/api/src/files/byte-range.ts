/** The part of a file that is asked for, both ends inclusive; undefined: all of it. */
export interface ByteRange {
  from: number;
  through: number;
}

export type RangeAsked = { is: 'whole' } | { is: 'part'; range: ByteRange } | { is: 'unsatisfiable' };

const WHOLE: RangeAsked = { is: 'whole' };
const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * What a `Range` header asks for (RFC 9110 §14). Several ranges at once are answered with the whole, as is what makes
 * no sense; a part of what was another file before (`If-Range` that is not `etag`) too.
 */
export function readRange(
  header: string | undefined,
  { size, etag, ifRange }: { size: number; etag: string; ifRange: string | undefined },
): RangeAsked {
  const [, first = '', last = ''] = ONE_RANGE.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return WHOLE;
  if (ifRange !== undefined && ifRange !== etag) return WHOLE;
  const [from, through] = ends(first, last, size);
  if (from > through && from < size) return WHOLE;
  return from >= size ? { is: 'unsatisfiable' } : { is: 'part', range: { from, through } };
}

/** `-500` are the last 500 bytes, `500-` all from there on. */
function ends(first: string, last: string, size: number): [number, number] {
  if (first === '') return [Math.max(size - Number(last), Number(last) === 0 ? size : 0), size - 1];
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
}
