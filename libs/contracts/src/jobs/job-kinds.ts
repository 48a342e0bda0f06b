/** Work that a person starts and waits for. */
export const JOB_KINDS = ['staff-import.check', 'staff-import.apply'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What the sentence about each kind needs. */
export interface JobParams {
  'staff-import.check': { fileName: string };
  'staff-import.apply': { fileName: string };
}

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];
