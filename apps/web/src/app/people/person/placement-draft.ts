import { computed, signal } from '@angular/core';
import type { MembershipView } from '@banke/contracts';
import { toHours, toMinutes } from '../staff/staff-words';
import { PlaceDraft } from './place-draft';

const FULL_TIME = 2400;

type Start = Partial<
  Pick<MembershipView, 'departmentId' | 'teamId' | 'postId' | 'gradeId' | 'weeklyMinutes'>
>;

/** Where somebody will work, as what and how long a week, being put together. Empty text means none. */
export class PlacementDraft extends PlaceDraft {
  readonly postId = signal('');
  readonly gradeId = signal('');
  readonly hours = signal('');
  /** Undefined while the hours typed are no time a week can have. */
  readonly weeklyMinutes = computed(() => toMinutes(this.hours()));

  constructor(start: Start = {}) {
    super();
    this.departmentId.set(start.departmentId ?? '');
    this.teamId.set(start.teamId ?? '');
    this.postId.set(start.postId ?? '');
    this.gradeId.set(start.gradeId ?? '');
    this.hours.set(toHours(start.weeklyMinutes ?? FULL_TIME));
  }

  /** For somebody new in a place: what is left open is left out. */
  request() {
    return {
      departmentId: this.departmentId(),
      ...(this.teamId() && { teamId: this.teamId() }),
      ...(this.postId() && { postId: this.postId() }),
      ...(this.gradeId() && { gradeId: this.gradeId() }),
      weeklyMinutes: this.weeklyMinutes() ?? FULL_TIME,
    };
  }

  /** Only what differs from how it is: what is left out goes on as planned, also where it changes later. */
  changes(now: Required<Start>) {
    const emptied = (id: string) => id || null;
    return {
      ...(this.departmentId() !== now.departmentId && { departmentId: this.departmentId() }),
      ...((this.teamId() !== (now.teamId ?? '') || this.departmentId() !== now.departmentId) && {
        teamId: emptied(this.teamId()),
      }),
      ...(this.postId() !== (now.postId ?? '') && { postId: emptied(this.postId()) }),
      ...(this.gradeId() !== (now.gradeId ?? '') && { gradeId: emptied(this.gradeId()) }),
      ...(this.weeklyMinutes() !== undefined &&
        this.weeklyMinutes() !== now.weeklyMinutes && { weeklyMinutes: this.weeklyMinutes() ?? 0 }),
    };
  }
}
