import type { GridCode, GridMatch } from './month-grid-types';

/** A text being typed into a place. */
export interface Typing {
  text: string;
  /** Began with F2 over what stood there. */
  editing: boolean;
  match: GridMatch;
  /** Which candidate the arrows point at; -1 before they were used. */
  chosen: number;
}

export function begin(text: string, editing: boolean, match: (text: string) => GridMatch): Typing {
  return { text, editing, match: match(text), chosen: -1 };
}

/** The next candidate, round and round. From no choice, down takes the second when the first is meant anyway. */
export function choose(typing: Typing, by: -1 | 1): Typing {
  const count = typing.match.candidates.length;
  if (count === 0) return typing;
  const from = typing.chosen === -1 && typing.match.meant && by === 1 ? 0 : typing.chosen;
  const next = from === -1 && by === -1 ? count - 1 : (from + by + count) % count;
  return { ...typing, chosen: next };
}

/** What Enter would write: the candidate pointed at, else the one meant. Null when the text means nothing, or too much. */
export function meant({ match, chosen }: Typing): GridCode | null {
  return match.candidates[chosen] ?? match.meant;
}
