import type { LearningListView, LearningView, OwnAssignedView } from '@banke/contracts';

/** A course somebody is to take, with how far the person is in it. */
export interface ToTake {
  assigned: OwnAssignedView;
  /** Undefined: not begun. */
  begun: LearningView | undefined;
}

/**
 * What somebody is to take, each course once: asked for twice, the nearest deadline counts, and it is mandatory when one
 * of them says so. What is asked for stands here and not among what the person takes of their own accord.
 */
export function toTake({ assigned, learning }: LearningListView): {
  open: ToTake[];
  exempt: OwnAssignedView[];
  own: LearningView[];
} {
  const open = new Map<string, OwnAssignedView>();
  for (const each of assigned) {
    if (each.endedAt !== null) continue;
    const before = open.get(each.courseId);
    if (!before) open.set(each.courseId, each);
    else if (each.mandatory && !before.mandatory) open.set(each.courseId, { ...before, mandatory: true });
  }
  const begun = (courseId: string) =>
    learning.find((each) => each.courseId === courseId && each.completedAt === null);
  return {
    open: [...open.values()].map((each) => ({ assigned: each, begun: begun(each.courseId) })),
    exempt: assigned.filter(({ standing }) => standing === 'exempt'),
    own: learning.filter(({ courseId, completedAt }) => completedAt !== null || !open.has(courseId)),
  };
}
