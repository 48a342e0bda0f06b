import type { ObligationView } from '@banke/contracts';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';

/** In the order in which they ask for attention. */
export const GROUPS = [
  'overdue',
  'to-accept',
  'today',
  'tomorrow',
  'coming',
  'handed-in',
  'settled',
] as const;
export type GroupName = (typeof GROUPS)[number];

export interface ObligationRow {
  obligation: ObligationView;
  /** How often the same rule comes again after this one, within what is shown. */
  more: number;
}

export interface ObligationGroup {
  name: GroupName;
  rows: readonly ObligationRow[];
}

/** Where one belongs. What somebody is asked to accept stands above what is due, whenever that was. */
export function groupOf(obligation: ObligationView, today: PlainDate): GroupName {
  const { state, overdue, acceptable, dueOn } = obligation;
  if (acceptable) return 'to-accept';
  if (!isToDo(state)) return state === 'handed-in' ? 'handed-in' : 'settled';
  if (overdue) return 'overdue';
  if (dueOn <= today) return 'today';
  return dueOn === addDays(today, 1) ? 'tomorrow' : 'coming';
}

/** What comes again every day fills no list: of each rule only the next one is there, and how many follow. */
export function groupsOf(obligations: readonly ObligationView[], today: PlainDate): ObligationGroup[] {
  const sorted = [...obligations].sort(byDue);
  return GROUPS.map((name) => {
    const members = sorted.filter((each) => groupOf(each, today) === name);
    return { name, rows: name === 'coming' ? nextOfEach(members) : members.map(alone) };
  }).filter(({ rows }) => rows.length > 0);
}

export function byDue(a: ObligationView, b: ObligationView): number {
  return (
    a.dueOn.localeCompare(b.dueOn) ||
    (a.time ?? '99').localeCompare(b.time ?? '99') ||
    a.id.localeCompare(b.id)
  );
}

const alone = (obligation: ObligationView): ObligationRow => ({ obligation, more: 0 });

function nextOfEach(members: readonly ObligationView[]): ObligationRow[] {
  const byRule = new Map<string, ObligationRow>();
  for (const obligation of members) {
    const known = byRule.get(obligation.ruleId);
    if (known) known.more += 1;
    else byRule.set(obligation.ruleId, { obligation, more: 0 });
  }
  return [...byRule.values()];
}
