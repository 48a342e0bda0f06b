import { isDuty, type Block, type ShiftTemplate } from './shift-template';

/** A shift may run into the next day, but not past its end: then it would be two. */
export const LATEST_MINUTE = 2 * 1440;
/** No rule pack knows a longer one; meant to catch a slip of the keyboard, not to judge. */
export const LONGEST_SHIFT = 24 * 60;

export type TemplateProblem =
  | { code: 'blocks-missing' }
  | { code: 'blocks-not-allowed' }
  | { code: 'block-empty'; block: number }
  | { code: 'block-out-of-day'; block: number }
  | { code: 'block-overlaps'; block: number }
  | { code: 'gap-between-blocks'; block: number; minutes: number }
  | { code: 'shift-too-long'; minutes: number }
  | { code: 'starts-on-another-day' }
  | { code: 'day-part-missing' };

/** What is wrong with a template; empty when nothing is. `block` counts from 0. */
export function checkTemplate(
  template: Pick<ShiftTemplate, 'kind' | 'blocks' | 'dayPart'>,
): TemplateProblem[] {
  const { kind, blocks, dayPart } = template;
  if (!isDuty(kind)) return blocks.length > 0 ? [{ code: 'blocks-not-allowed' }] : [];
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [{ code: 'blocks-missing' }];
  const problems = blocks.flatMap((block, index) => checkBlock(block, blocks[index - 1], index));
  if (dayPart === null) problems.push({ code: 'day-part-missing' });
  if (first.from >= 1440) problems.push({ code: 'starts-on-another-day' });
  const minutes = last.to - first.from;
  if (minutes > LONGEST_SHIFT) problems.push({ code: 'shift-too-long', minutes });
  return problems;
}

function checkBlock({ from, to }: Block, before: Block | undefined, block: number): TemplateProblem[] {
  if (to <= from) return [{ code: 'block-empty', block }];
  if (from < 0 || to > LATEST_MINUTE) return [{ code: 'block-out-of-day', block }];
  if (!before) return [];
  if (from < before.to) return [{ code: 'block-overlaps', block }];
  return from > before.to ? [{ code: 'gap-between-blocks', block, minutes: from - before.to }] : [];
}
