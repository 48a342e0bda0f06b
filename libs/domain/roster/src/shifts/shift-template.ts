/** What a stretch of a shift is. */
export const BLOCK_KINDS = ['work', 'meal', 'break', 'training', 'meeting', 'duty-post'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Whether a block counts as working time, is paid, and puts somebody where customers are. */
export interface BlockCounts {
  work: boolean;
  paid: boolean;
  cover: boolean;
}

/** Minutes after midnight of the roster day, `from` before `to`; past 1440 is the next day. */
export interface Block extends BlockCounts {
  kind: BlockKind;
  from: number;
  to: number;
  /** A qualification the block asks for and gives cover with; null: whatever the team does. */
  skillId: string | null;
}

/** What each kind of block counts as unless a department says otherwise. */
export const USUAL_COUNTS: Record<BlockKind, BlockCounts> = {
  work: { work: true, paid: true, cover: true },
  'duty-post': { work: true, paid: true, cover: true },
  training: { work: true, paid: true, cover: false },
  meeting: { work: true, paid: true, cover: false },
  break: { work: false, paid: false, cover: false },
  meal: { work: false, paid: false, cover: false },
};

/** What a cell of the roster can say. Only shift, training and off-site have blocks. */
export const ENTRY_KINDS = ['shift', 'training', 'off-site', 'rest', 'leave'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** When of the day a shift lies: what successions and shift counts speak of. */
export const DAY_PARTS = ['early', 'day', 'late', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** One version of a template. Rosters refer to versions, so that editing a template never alters the past. */
export interface ShiftTemplate {
  id: string;
  templateId: string;
  kind: EntryKind;
  /** What stands in the cell: 白, 晚, 休. */
  code: string;
  name: string;
  /** Null for entries without blocks. */
  dayPart: DayPart | null;
  /** The class that everybody attends once a cycle is part of it. */
  earlyClass: boolean;
  /** In order, without overlap and without gap; empty for rest and leave. */
  blocks: readonly Block[];
  /** Qualifications that whoever works it needs. */
  skillIds: readonly string[];
}

/** True for entries that make a day a working day. */
export function isDuty(kind: EntryKind): boolean {
  return kind === 'shift' || kind === 'training' || kind === 'off-site';
}

/** First minute of the first block and last of the last, after midnight of the roster day; null without blocks. */
export function spanOf({ blocks }: Pick<ShiftTemplate, 'blocks'>): { from: number; to: number } | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}
