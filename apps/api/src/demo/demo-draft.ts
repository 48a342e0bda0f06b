import { mondayOf } from '@banke/domain/calendar';
import type { RotatedPerson } from './demo-rotation';

/** A key of the shipped templates; null: an empty cell. */
export type DraftedShift = string | null;

/** Whoever is planned without a day off for a week, once with a reason and once without. */
export const WORKS_THROUGH = ['陈思远', '李浩然'] as const;
export const ANSWERED_FOR = { name: '李浩然', reason: '年底大促人手不足，本人同意连班，下周补休两天' };
/** Leave in the afternoon of a day on which the person is planned. */
export const AFTERNOON_OFF = '高雅静';
const PINNED = '顾嘉怡';

/** Days after the first Monday. An evening that ends when the night begins; and a night for who may have none. */
const EXACTLY = [
  { name: '王梓萱', at: 8, shift: 'evening' },
  { name: '王梓萱', at: 9, shift: 'night' },
  { name: '徐梦瑶', at: 10, shift: 'night' },
  { name: AFTERNOON_OFF, at: 1, shift: 'day' },
];

/** The first Monday of a month that has a whole week after it. */
export function firstWeekOf(from: number): number {
  return mondayOf(from + 6);
}

/** Next month is not finished: holes, a line not yet begun, and what the rules have something to say about. */
export function draftedOn(
  { name }: RotatedPerson,
  day: number,
  { from, through }: { from: number; through: number },
  planned: DraftedShift,
  index: number,
): DraftedShift {
  const week = firstWeekOf(from);
  if (WORKS_THROUGH.some((each) => each === name) && day >= week && day < week + 7) return 'day';
  const exact = EXACTLY.find((each) => each.name === name && day === week + each.at);
  if (exact) return exact.shift;
  if (['郭振宇', '蔡明亮'].includes(name) && day > through - 8) return null;
  return (index * 7 + day * 3) % 31 === 0 ? null : planned;
}

export function isPinned(name: string, day: number, from: number): boolean {
  return name === PINNED && day < from + 5;
}
