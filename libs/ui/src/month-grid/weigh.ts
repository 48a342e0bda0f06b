import type { Spot } from './selection';

/** What somebody wants to stand at a place; null empties it. */
export interface Intent {
  to: Spot;
  next: string | null;
}

/** What stands there, and whether it may be written over. */
export interface Ground {
  codeId: string | null;
  open: boolean;
}

export interface Weighed {
  /** Over another code. */
  filled: Intent[];
  /** Where nothing stands. */
  empty: Intent[];
  /** Blocked or locked. */
  closed: Spot[];
}

/** Sorts what is wanted by what it meets; what stands there already is left out. */
export function weigh(intents: readonly Intent[], ground: (spot: Spot) => Ground): Weighed {
  const weighed: Weighed = { filled: [], empty: [], closed: [] };
  for (const intent of intents) {
    const { codeId, open } = ground(intent.to);
    if (codeId === intent.next) continue;
    if (!open) weighed.closed.push(intent.to);
    else weighed[codeId === null ? 'empty' : 'filled'].push(intent);
  }
  return weighed;
}
