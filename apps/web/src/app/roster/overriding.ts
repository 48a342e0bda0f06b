import { Injectable, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { overrideFor, type AnsweredFinding, type MonthOverride, type Override } from '@banke/domain/roster';
import { Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { OperationSender } from './operation-sender';
import { OverrideDialog, type OverrideData } from './override-dialog';
import { RosterApi } from './roster-api';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

/** Breaches kept with a reason, and reasons taken back. The server decides by the same rules on what it holds. */
@Injectable()
export class Overriding {
  private readonly api = inject(RosterApi);
  private readonly editing = inject(RosterEditing);
  private readonly sender = inject(OperationSender);
  private readonly desk = inject(RosterDesk);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  /** What an override of a finding would be bound to; undefined where none is possible. */
  boundOf({ finding, override }: AnsweredFinding): Override | undefined {
    return this.editing.editable() && !override ? overrideFor(finding) : undefined;
  }

  ask({ finding }: AnsweredFinding, bound: Override): void {
    const month = this.desk.month();
    if (!month) return;
    const name = this.desk.names().get(finding.personId ?? '') ?? '';
    this.dialogs.open<unknown, OverrideData>(OverrideDialog, {
      overriding: this,
      finding,
      bound,
      month,
      name,
    });
  }

  async give({ personId, days, ...bound }: Override, reason: string): Promise<void> {
    const rosterId = this.desk.month()?.data.rosterId ?? '';
    // The server judges the cells it holds: what was typed last has to be there first.
    await this.sender.settled();
    const given = await this.api.override(rosterId, {
      ...{ ...bound, reason, revision: this.sender.revision },
      staffId: personId,
      days: days.map(plainDateOf),
    });
    this.editing.setOverrides([...this.editing.overrides(), given]);
    this.toasts.done(this.words.t('roster.override.given'));
  }

  async revoke({ id }: MonthOverride): Promise<void> {
    try {
      await this.api.revoke(this.desk.month()?.data.rosterId ?? '', id);
      this.editing.setOverrides(this.editing.overrides().filter((each) => each.id !== id));
      this.toasts.done(this.words.t('roster.override.revoked'));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
