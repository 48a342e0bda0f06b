import { USUAL_COUNTS, type Block, type BlockKind } from './shift-template';

/** A block as people type it in: what differs from plain work. */
export interface TypedBlock {
  kind: BlockKind;
  from: number;
  to: number;
  skillId?: string | null;
}

/**
 * The blocks of a shift from its ends and what differs from plain work within them: everything between becomes work.
 * Minutes after midnight of the roster day. Typed blocks may come in any order; overlaps are left for `checkTemplate`.
 */
export function fillBlocks(from: number, to: number, typed: readonly TypedBlock[]): Block[] {
  const blocks: Block[] = [];
  let at = from;
  for (const each of [...typed].sort((a, b) => a.from - b.from)) {
    if (each.from > at) blocks.push(blockOf({ kind: 'work', from: at, to: each.from }));
    blocks.push(blockOf(each));
    at = Math.max(at, each.to);
  }
  if (at < to) blocks.push(blockOf({ kind: 'work', from: at, to }));
  return blocks;
}

function blockOf({ kind, from, to, skillId = null }: TypedBlock): Block {
  return { kind, from, to, skillId, ...USUAL_COUNTS[kind] };
}
