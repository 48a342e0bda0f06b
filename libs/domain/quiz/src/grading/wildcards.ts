import { foldWidth } from '@banke/domain/imports';

const ANYTHING = Symbol('anything');

/**
 * Whether a typed text is what the pattern asks for: `*` stands for anything, `\*` for itself. Width and blanks never
 * count, case only where asked. Takes no more steps than the text is long times the pieces of the pattern.
 */
export function matchesPattern(pattern: string, text: string, caseSensitive: boolean): boolean {
  const fold = (piece: string) => (caseSensitive ? foldWidth(piece) : foldWidth(piece).toLowerCase());
  const pieces = piecesOf(fold(pattern));
  const typed = fold(text);
  const [first = ''] = pieces;
  if (pieces.length === 1) return typed === first;
  const last = pieces.at(-1) ?? '';
  if (!typed.startsWith(first) || !typed.endsWith(last) || typed.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = typed.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= typed.length - last.length;
}

/** The fixed pieces between the wildcards. */
function piecesOf(pattern: string): string[] {
  const marks = pattern.match(/\\\*|\*|[^*\\]+|\\/g) ?? [];
  const signs = marks.map((mark) => (mark === '*' ? ANYTHING : mark === '\\*' ? '*' : mark));
  const pieces = [''];
  for (const sign of signs) {
    if (sign === ANYTHING) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}
