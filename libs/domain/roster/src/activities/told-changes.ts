import type { PlainDate } from '@banke/domain/calendar';
import type { ActivityKind } from '../rules/person-record';

export const ACTIVITY_DEEDS = ['set', 'changed', 'removed'] as const;
export type ActivityDeed = (typeof ACTIVITY_DEEDS)[number];

interface Told {
  kind: ActivityKind;
  from: number;
  to: number;
}

/** What a message says of changes, in the order of their days: what they have in common, and of one alone its time. */
export function toldOfChanges(
  changes: readonly { day: PlainDate; before: Told | null; after: Told | null }[],
): { deed: ActivityDeed; activity: ActivityKind | 'several'; time: { from: number; to: number } | null } {
  const deeds = new Set(changes.map(({ before, after }) => deedOf(before, after)));
  const things = changes.flatMap(({ before, after }) => after ?? before ?? []);
  const kinds = new Set(things.map(({ kind }) => kind));
  const [deed, kind, only] = [[...deeds][0], [...kinds][0], things[0]];
  const whole = only?.from === 0 && only.to === 1440;
  return {
    deed: deeds.size === 1 && deed ? deed : 'changed',
    activity: kinds.size === 1 && kind ? kind : 'several',
    time: only && changes.length === 1 && !whole ? { from: only.from, to: only.to } : null,
  };
}

function deedOf(before: Told | null, after: Told | null): ActivityDeed {
  if (before === null) return 'set';
  return after === null ? 'removed' : 'changed';
}
