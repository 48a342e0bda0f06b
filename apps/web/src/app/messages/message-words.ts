import { Injectable, inject } from '@angular/core';
import type { MessageView } from '@banke/contracts';
import { MESSAGE_KINDS, PROBLEM_CODES } from '@banke/contracts/codes';
import type { IconName } from '@banke/ui';
import { Formats } from '../words/formats';
import { JobWords } from '../words/job-words';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';

type Told = Pick<MessageView, 'kind' | 'params'>;

const DAYS = ['from', 'through', 'on', 'dueOn'];

/** A message as one sentence. Needs the words of the area `messages`. */
@Injectable({ providedIn: 'root' })
export class MessageWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly obligations = inject(ObligationWords);
  private readonly jobs = inject(JobWords);

  sentence(message: Told): string {
    const { kind, params } = message;
    if (!MESSAGE_KINDS.includes(kind)) return this.words.t('messages.unknown'); // said by a newer server
    const days = Object.entries(params)
      .filter(([name, value]) => DAYS.includes(name) && value !== '')
      .map(([name, value]) => [name, this.formats.date(String(value))]);
    const said = { ...params, ...Object.fromEntries(days) } as Record<string, string>;
    if (kind.startsWith('obligation.')) said['what'] = this.obligations.told(params);
    if (kind === 'account.role-ended') said['role'] = this.words.t(`codes.role.${params['role']}`);
    if (kind.startsWith('job.')) said['what'] = this.jobs.title(String(params['kind']), params);
    if (kind === 'job.failed') said['why'] = this.why(String(params['problem'] ?? ''), said);
    if (kind === 'obligation.reminder') return this.reminder(Number(params['days'] ?? 0), said);
    return this.words.t(`messages.sentence.${kind}`, said);
  }

  icon({ kind }: Told): IconName {
    if (kind.startsWith('obligation.')) return 'task';
    if (kind.startsWith('delegation.')) return 'swap';
    return kind.startsWith('staff.') || kind.startsWith('account.') ? 'people' : 'clock';
  }

  /** Something went wrong or is late: said by a mark, not only by its words. */
  urgent({ kind }: Told): boolean {
    return kind === 'obligation.overdue' || kind === 'obligation.returned' || kind === 'job.failed';
  }

  private reminder(days: number, said: Record<string, string>): string {
    if (days === 0) return this.words.t('messages.sentence.obligation.reminder.today', said);
    if (days === 1) return this.words.t('messages.sentence.obligation.reminder.tomorrow', said);
    return this.words.t('messages.sentence.obligation.reminder.days', said);
  }

  private why(problem: string, params: Record<string, string>): string {
    // What went wrong with the server itself is for the page of jobs and for the log.
    return problem !== 'server.unexpected' && PROBLEM_CODES.some((code) => code === problem)
      ? this.words.t(`codes.problem.${problem}`, params)
      : '';
  }
}
