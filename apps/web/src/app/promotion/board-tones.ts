import type { BoardState } from './board-filter';

export const BOARD_TONES = {
  demote: 'danger',
  flag: 'danger',
  'at-risk': 'warn',
  eligible: 'ok',
  nearly: 'accent',
  'on-the-way': 'neutral',
  'cooling-off': 'neutral',
  exempt: 'neutral',
  top: 'neutral',
  'no-grade': 'neutral',
} as const satisfies Record<BoardState, string>;
