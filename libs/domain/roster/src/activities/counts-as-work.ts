import type { ActivityKind } from '../rules/person-record';

/** Whether something of this kind may be working time at all: who is on leave does not work. */
export function mayCountAsWork(kind: ActivityKind): boolean {
  return kind !== 'leave';
}

/** What is ticked when `before` becomes another kind: nothing for leave, and what was leave counts again. */
export function workAs(kind: ActivityKind, before: { kind: ActivityKind; work: boolean }): boolean {
  return mayCountAsWork(kind) && (before.work || !mayCountAsWork(before.kind));
}
