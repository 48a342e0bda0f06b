import type { Competency } from '@banke/domain/training';
import type { Difficulty } from '../questions/bank';
import type { FeedbackBand } from './final-mark';
import type { Extension, FinalMarkMethod, QuizPolicy } from './quiz-policy';

/** A draft is being made; an open quiz can be taken within its window; a closed one only looked at. */
export const QUIZ_STATES = ['draft', 'open', 'closed'] as const;
export type QuizState = (typeof QUIZ_STATES)[number];

export const REVIEW_MOMENTS = ['at-once', 'after-close', 'never'] as const;
export type ReviewMoment = (typeof REVIEW_MOMENTS)[number];

/** How a quiz is taken and told. Instants as ISO text, null: no such limit. */
export interface QuizSettings {
  intro: string;
  opensAt: string | null;
  closesAt: string | null;
  timeLimitMinutes: number | null;
  /** How much later an answer may still arrive that was on its way. */
  graceSeconds: number;
  attempts: number | null;
  waitAfterFirstMinutes: number;
  waitAfterLaterMinutes: number;
  method: FinalMarkMethod;
  /** Percent. */
  passMark: number;
  shuffle: boolean;
  bands: FeedbackBand[];
  /** When the marks are shown, and when also what would have been right. */
  reviewMarks: ReviewMoment;
  reviewAnswers: ReviewMoment;
}

/** One question, or `count` of those a filter finds; `mark` null: what each is worth by itself. */
export interface QuizPart {
  questionId: string | null;
  count: number;
  mark: number | null;
  courseId: string | null;
  competency: Competency | null;
  difficulty: Difficulty | null;
  tag: string | null;
}

const MINUTE = 60_000;

export function policyOf(settings: QuizSettings): QuizPolicy {
  const { timeLimitMinutes: limit } = settings;
  return {
    opensAt: instant(settings.opensAt),
    closesAt: instant(settings.closesAt),
    timeLimitMs: limit === null ? null : limit * MINUTE,
    attempts: settings.attempts,
    waitAfterFirstMs: settings.waitAfterFirstMinutes * MINUTE,
    waitAfterLaterMs: settings.waitAfterLaterMinutes * MINUTE,
  };
}

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/** Whether something of the result may be shown now. `closesAt` null: the window never closes, so `after-close` is never. */
export function mayReview(moment: ReviewMoment, closesAt: number | null, now: number): boolean {
  if (moment === 'after-close') return closesAt !== null && now >= closesAt;
  return moment === 'at-once';
}

/** When the window ends for somebody. */
export function closingOf(settings: QuizSettings, extension: Pick<Extension, 'closesAt'>): number | null {
  return extension.closesAt ?? instant(settings.closesAt);
}

export type SettingsFault = 'window-backwards' | 'not-an-instant' | 'band-twice';

/** What keeps settings from being kept, each with its field. */
export function checkQuizSettings(settings: QuizSettings): { field: string; fault: SettingsFault }[] {
  const faults: { field: string; fault: SettingsFault }[] = [];
  for (const field of ['opensAt', 'closesAt'] as const)
    if (Number.isNaN(instant(settings[field]))) faults.push({ field, fault: 'not-an-instant' });
  const [opens, closes] = [instant(settings.opensAt), instant(settings.closesAt)];
  if (opens !== null && closes !== null && closes <= opens)
    faults.push({ field: 'closesAt', fault: 'window-backwards' });
  const froms = settings.bands.map(({ from }) => from);
  if (new Set(froms).size < froms.length) faults.push({ field: 'bands', fault: 'band-twice' });
  return faults;
}

/** `missing`: so many questions short of what the parts ask for; a quiz without questions cannot be taken. */
export type OpenDecision =
  | { ok: true }
  | { ok: false; reason: 'no-questions' }
  | { ok: false; reason: 'pool-too-small'; missing: number };

export function decideOpenQuiz(parts: readonly { count: number; found: number }[]): OpenDecision {
  const asked = parts.reduce((sum, { count }) => sum + count, 0);
  if (asked === 0) return { ok: false, reason: 'no-questions' };
  const missing = parts.reduce((sum, { count, found }) => sum + Math.max(0, count - found), 0);
  return missing > 0 ? { ok: false, reason: 'pool-too-small', missing } : { ok: true };
}
