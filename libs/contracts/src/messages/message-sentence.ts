import { OBLIGATION_KINDS } from '@banke/domain/obligations';
import { JOB_KINDS } from '../jobs/job-kinds';
import { PROBLEM_CODES, type ProblemParams } from '../codes';
import { MESSAGE_KINDS } from './message-kinds';

/** One language: its words, and how it says a day `YYYY-MM-DD`. */
export interface Speech {
  t(key: string, params?: Record<string, string | number>): string;
  date(day: string): string;
}

export interface Told {
  kind: string;
  params: ProblemParams;
}

const DAYS = ['from', 'through', 'on', 'dueOn', 'first'];

/** A message as one sentence, on a screen and in a mail alike. Needs the words of `messages` and `codes`. */
export function messageSentence({ kind, params }: Told, speech: Speech): string {
  const known = MESSAGE_KINDS.find((each) => each === kind);
  if (!known) return speech.t('messages.unknown'); // said by a newer server
  const days = Object.entries(params)
    .filter(([name, value]) => DAYS.includes(name) && value !== '')
    .map(([name, value]) => [name, speech.date(String(value))]);
  const said = { ...params, ...Object.fromEntries(days) } as Record<string, string>;
  if (kind.startsWith('obligation.')) said['what'] = obligationTold(params, speech);
  if (kind.startsWith('scores.')) said['month'] = String(params['month']).slice(0, 7);
  if (kind === 'account.role-ended') said['role'] = speech.t(`codes.role.${params['role']}`);
  if (kind.startsWith('job.')) said['what'] = jobTitle(String(params['kind']), params, speech);
  if (kind === 'job.failed') said['why'] = why(String(params['problem'] ?? ''), said, speech);
  if (kind.startsWith('roster.')) said['roster'] = speech.t('messages.roster', said);
  if (kind === 'roster.returned') said['note'] ||= speech.t('messages.remarks', said);
  if (kind === 'roster.activities-changed') return activitiesChanged(said, speech);
  if (kind === 'obligation.reminder') return reminder(Number(params['days'] ?? 0), said, speech);
  return speech.t(`messages.sentence.${kind}`, said);
}

/** What an obligation is called, where it is spoken of out of its list. */
export function obligationTold({ kind, name, department }: ProblemParams, speech: Pick<Speech, 't'>): string {
  const known = OBLIGATION_KINDS.find((each) => each === kind) ?? 'own';
  const called = name ? String(name) : speech.t(`codes.obligation.${known}`);
  return department ? speech.t('codes.obligationIn', { name: called, department }) : called;
}

/** What a job does, in a few words. */
export function jobTitle(kind: string, params: ProblemParams, speech: Pick<Speech, 't'>): string {
  const known = JOB_KINDS.find((each) => each === kind);
  return known ? speech.t(`codes.job.${known}`, params) : kind;
}

function reminder(days: number, said: Record<string, string>, { t }: Speech): string {
  if (days === 0) return t('messages.sentence.obligation.reminder.today', said);
  if (days === 1) return t('messages.sentence.obligation.reminder.tomorrow', said);
  return t('messages.sentence.obligation.reminder.days', said);
}

/** Of one alone what it is and when; messages from before say neither. */
function activitiesChanged(said: Record<string, string>, { t }: Speech): string {
  const number = Number(said['n']) === 1 && said['deed'] !== undefined ? 'single' : 'several';
  return t(`messages.sentence.roster.activities-changed.${said['deed'] ?? 'changed'}.${number}`, {
    ...said,
    what: t(`messages.activity.${number}.${said['activity'] ?? 'several'}`),
    when: [said['first'], said['at']].filter(Boolean).join(' '),
  });
}

function why(problem: string, params: Record<string, string>, { t }: Speech): string {
  // What went wrong with the server itself is for the page of jobs and for the log.
  return problem !== 'server.unexpected' && PROBLEM_CODES.some((code) => code === problem)
    ? t(`codes.problem.${problem}`, params)
    : '';
}

/** A day with its year when it is not `thisYear`: 11月28日 / 28 Nov. */
export function dateInWords(language: string, day: string, thisYear: number): string {
  const english = language === 'en';
  const foreign = Number(day.slice(0, 4)) !== thisYear;
  return new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', {
    month: english ? 'short' : 'long',
    day: 'numeric',
    ...(foreign && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
