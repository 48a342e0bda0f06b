import { Injectable, inject } from '@angular/core';
import { ApiProblem, type WebProblemCode } from '../http/api-problem';
import { Formats } from './formats';
import { Words, type WordParams } from './words';

/** Refusals about one field, by the last part of its path: said at the field, where it is mended. */
const AT_FIELD: Partial<Record<WebProblemCode, string>> = {
  'account.sign-in-name-taken': 'name',
  'account.password-wrong': 'current',
  'account.grant-ends-before-start': 'through',
  'delegation.ends-before-start': 'through',
  'delegation.in-the-past': 'from',
  'delegation.no-colleague': 'toAccountId',
  'delegation.overlaps': 'from',
  'delegation.to-oneself': 'toAccountId',
  'delegation.too-long': 'through',
  'department.name-taken': 'name',
  'obligation.comment-missing': 'note',
  'obligation.note-missing': 'note',
  'obligation.owner-unfit': 'accountId',
  'obligation-rule.day-past': 'onDay',
  'obligation-rule.receiver-unfit': 'receiverRole',
  'team.name-taken': 'name',
  'robot.name-taken': 'name',
  'robot.address-refused': 'address',
  'email.wait': 'email',
  'site.name-taken': 'name',
  'site.zone-fixed': 'timeZone',
  'catalogue.name-taken': 'name',
  'staff.number-taken': 'employeeNumber',
  'staff.department-beyond-reach': 'departmentId',
  'staff.seconded-to-own-place': 'departmentId',
  'staff.probation-before-hire': 'probationEnd',
  'staff.hire-date-after-change': 'hireDate',
  'staff.ends-before-start': 'through',
  'staff.qualification-overlaps': 'qualificationId',
  'staff.flag-overlaps': 'flag',
  'staff.revocation-outside': 'on',
  'staff.before-leaving': 'from',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Codes into sentences: what happened, what was kept, what to do. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  sentence(problem: ApiProblem): string {
    const sentence = this.words.t(`codes.problem.${problem.code}`, this.spoken(problem.params));
    return problem.code === 'server.unexpected' && problem.requestId
      ? `${sentence} ${this.words.t('codes.requestId', { id: problem.requestId })}`
      : sentence;
  }

  /** For the foot of a form: what is said at a field is only pointed to. */
  ofForm(problem: ApiProblem): string {
    return this.sentence(AT_FIELD[problem.code] ? new ApiProblem('request.invalid', 422) : problem);
  }

  /** For something that was only to be shown: nothing was at stake, so nothing is said of changes. */
  notLoaded(problem: ApiProblem): string {
    if (problem.code === 'network.unreachable') return this.words.t('codes.notLoaded.unreachable');
    if (problem.status < 500) return this.sentence(problem);
    const number = problem.requestId && this.words.t('codes.requestId', { id: problem.requestId });
    return `${this.words.t('codes.notLoaded.failed')} ${number}`.trim();
  }

  /** Why one field was refused; undefined when it was not. What is chosen from a list is not filled in. */
  field(
    problem: ApiProblem | undefined,
    path: string,
    how: 'typed' | 'chosen' = 'typed',
  ): string | undefined {
    if (problem && AT_FIELD[problem.code] === path.split('.').at(-1)) return this.sentence(problem);
    const error = problem?.errors.find((each) => each.path === path);
    if (error?.code === 'required' && how === 'chosen') return this.words.t('codes.chooseOne');
    return error && this.words.t(`codes.field.${error.code}`, error.params ?? {});
  }

  /** Days and months are said as people of the language say them. */
  private spoken(params: WordParams): WordParams {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (DAY.test(String(value))) return [name, this.formats.day(String(value))];
        return [name, MONTH.test(String(value)) ? this.formats.month(String(value)) : value];
      }),
    );
  }
}
