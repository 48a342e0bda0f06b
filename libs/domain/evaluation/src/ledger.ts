import type { PlainDate } from '@banke/domain/calendar';
import type { Points } from './points';

export const VIOLATION_CLASSES = ['heavy', 'medium', 'light'] as const;
export type ViolationClass = (typeof VIOLATION_CLASSES)[number];

/** One addition to or deduction from a score 加减分; its points are added 1:1 and never weighted. */
export interface LedgerEntry {
  id: string;
  day: PlainDate;
  /** Negative for a deduction. */
  points: Points;
  /** Of a violation: how grave it was. */
  violation: ViolationClass | null;
  /** An adjustment for an earlier month, in which its violation was counted already. */
  late?: boolean;
  /** An entry that was overturned stays in the ledger and counts for nothing. */
  overturned: boolean;
}

/** When many small violations in a calendar month cost extra, and how much. */
export interface RepeatPolicy {
  medium: number;
  light: number;
  points: Points;
}

/** The field's own figures: from two medium or four light ones on, 20 points. */
export const DEFAULT_REPEAT: RepeatPolicy = { medium: 2, light: 4, points: 20_00 };

/** What the ledger adds to a score: the entries that count, and what their number costs beside. */
export interface LedgerResult {
  entries: readonly LedgerEntry[];
  /** The extra deduction, with the counts that made it; null when there is none. */
  repeat: { medium: number; light: number; points: Points } | null;
  total: Points;
}

/**
 * The ledger of one person and one calendar month. Occurrences count, not distinct clauses; the extra deduction comes once a
 * month and lapses by itself when an overturned violation brings the count below. An empty ledger is 0 points.
 */
export function readLedger(entries: readonly LedgerEntry[], policy: RepeatPolicy): LedgerResult {
  const counted = entries
    .filter(({ overturned }) => !overturned)
    .sort((a, b) => (a.day === b.day ? order(a.id, b.id) : order(a.day, b.day)));
  const [medium, light] = (['medium', 'light'] as const).map(
    (grave) => counted.filter(({ violation, late }) => violation === grave && !late).length,
  ) as [number, number];
  const extra = medium >= policy.medium || light >= policy.light;
  const repeat = extra ? { medium, light, points: -policy.points } : null;
  return {
    entries: counted,
    repeat,
    total: counted.reduce((sum, { points }) => sum + points, 0) + (repeat?.points ?? 0),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
