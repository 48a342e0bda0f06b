import { LATEST_MINUTE } from './check-template';
import { USUAL_COUNTS, type Block, type BlockKind } from './shift-template';

/** A block of a kind with what it usually counts as. */
export function plainBlock(kind: BlockKind, from: number, to: number): Block {
  return { kind, from, to, skillId: null, ...USUAL_COUNTS[kind] };
}

/** Moves the start or the end of one block; a neighbour that touches it there moves along, so that no gap opens. */
export function moveEdge(
  blocks: readonly Block[],
  index: number,
  edge: 'from' | 'to',
  minute: number,
): Block[] {
  const before = blocks[index]?.[edge];
  const [neighbour, itsEdge] =
    edge === 'from' ? ([index - 1, 'to'] as const) : ([index + 1, 'from'] as const);
  return blocks.map((block, at) => {
    if (at === index) return { ...block, [edge]: minute };
    return at === neighbour && block[itsEdge] === before ? { ...block, [itsEdge]: minute } : block;
  });
}

/** Puts a block in and cuts away what lay there; work fills what would be a gap. */
export function carve(blocks: readonly Block[], block: Block): Block[] {
  const around = blocks.flatMap((each) => [
    { ...each, to: Math.min(each.to, block.from) },
    { ...each, from: Math.max(each.from, block.to) },
  ]);
  const placed = [...around.filter(({ from, to }) => from < to), block].sort((a, b) => a.from - b.from);
  return placed.flatMap((each, at) => {
    const end = placed[at - 1]?.to ?? each.from;
    return end < each.from ? [plainBlock('work', end, each.from), each] : [each];
  });
}

/** Takes a block out; within a shift the block before it takes its time, and equal neighbours become one. */
export function removeBlock(blocks: readonly Block[], index: number): Block[] {
  const removed = blocks[index];
  const inside = index > 0 && index < blocks.length - 1;
  const left = blocks
    .map((block, at) => (inside && removed && at === index - 1 ? { ...block, to: removed.to } : block))
    .filter((_, at) => at !== index);
  return left.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    if (!last || last.to !== block.from || !sameCounts(last, block)) return [...joined, block];
    return [...joined.slice(0, -1), { ...last, to: block.to }];
  }, []);
}

/** A time typed without its day, after another: 06:00 of a shift that began at 22:00 is the next morning. */
export function timeAfter(minute: number, after: number): number {
  return minute <= after && minute + 1440 > after && minute + 1440 <= LATEST_MINUTE ? minute + 1440 : minute;
}

export interface BlockMinutes {
  work: number;
  paid: number;
  cover: number;
  /** From the first minute to the last. */
  present: number;
}

/** On a day on which no clock changes. */
export function minutesOfBlocks(blocks: readonly Block[]): BlockMinutes {
  const sum = (counts: (block: Block) => boolean) =>
    blocks.reduce((total, block) => total + (counts(block) ? Math.max(0, block.to - block.from) : 0), 0);
  return {
    work: sum(({ work }) => work),
    paid: sum(({ paid }) => paid),
    cover: sum(({ cover }) => cover),
    present: sum(() => true),
  };
}

function sameCounts(one: Block, other: Block): boolean {
  return (['kind', 'work', 'paid', 'cover', 'skillId'] as const).every((key) => one[key] === other[key]);
}
