import { Injectable } from '@nestjs/common';
import type { AnonymiseStaffRequest, StaffDetailView } from '@banke/contracts';
import {
  AccountEntity,
  expireInvitations,
  forgetInAudit,
  forgetInEvaluation,
  forgetInImports,
  forgetInMessages,
  forgetInPromotion,
  forgetInQuizzes,
  forgetInRosters,
  forgetInWords,
  HeldQualificationEntity,
  loadKnownWords,
  loadMemberships,
  lockStaff,
  SecondmentEntity,
  SignInFailureEntity,
  StaffEntity,
  type LockedStaff,
  type Tx,
} from '@banke/database';
import { anonymousName, decideAnonymisation, staffStateOn } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { readableName } from './readable-name';
import { StaffRecords } from './staff-records.service';
import { Staff } from './staff.service';

/**
 * Forgets who somebody was, for good. What the person did and where the person worked stays, so that totals and history
 * remain true.
 */
@Injectable()
export class AnonymiseStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: Staff,
    private readonly records: StaffRecords,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async run(id: string, request: AnonymiseStaffRequest, actor: Actor): Promise<StaffDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const today = this.clock.today(actor);
      const person = await lockStaff(tx, reachOfActor(actor, 'staff.anonymise'), today, id);
      if (!person) throw notFound('staff.not-found');
      if (person.version !== request.version) throw conflict('staff.changed', { name: person.name });
      const periods = await loadMemberships(tx, [id]);
      const decision = decideAnonymisation(
        { ...person, state: staffStateOn({ ...person, periods }, today) },
        request.employeeNumber,
      );
      if (!decision.ok) throw refused(`staff.${decision.reason}`);

      const name = anonymousName(id);
      const forgotten = { staffId: id, accountId: person.accountId };
      const words = await loadKnownWords(tx, forgotten);
      await this.forgetPerson(tx, person, name);
      if (person.accountId) await this.forgetAccount(tx, person.accountId, name);
      await forgetInImports(tx, { ...words, staffId: id });
      await forgetInAudit(tx, forgotten);
      await forgetInMessages(tx, forgotten);
      await forgetInEvaluation(tx, { staffId: id });
      await forgetInPromotion(tx, { staffId: id });
      await forgetInQuizzes(tx, { staffId: id });
      await forgetInRosters(tx, { ...words, staffId: id });
      await forgetInWords(tx, { ...words, accountId: person.accountId, shownAs: name });
      await this.records.note(tx, actor, { id, name }, { change: 'anonymised', effectiveOn: today });
    });
    return this.staff.show(actor, id);
  }

  private async forgetPerson(tx: Tx, { id, version }: LockedStaff, name: string): Promise<void> {
    await tx.update(
      StaffEntity,
      { id },
      {
        ...readableName(name, null),
        pinyin: '',
        initials: '',
        employeeNumber: null,
        phone: null,
        email: null,
        cutByLeaving: null,
        anonymisedAt: this.clock.now(),
        version: version + 1,
      },
    );
    // Free text may name the person, or say more of them than the record does.
    await tx.update(SecondmentEntity, { staffId: id }, { reason: null });
    await tx.update(HeldQualificationEntity, { staffId: id }, { revokedBecause: null });
  }

  private async forgetAccount(tx: Tx, accountId: string, displayName: string): Promise<void> {
    const { signInName, version } = await tx.findOneByOrFail(AccountEntity, { id: accountId });
    await tx.delete(SignInFailureEntity, { signInName });
    await tx.update(
      AccountEntity,
      { id: accountId },
      {
        displayName,
        signInName: `anonymous-${accountId}`,
        passwordHash: null,
        blockedAt: this.clock.now(),
        lastSignInAt: null,
        version: version + 1,
      },
    );
    await this.sessions.closeAll(tx, accountId, 'blocked');
    await expireInvitations(tx, accountId, this.clock.now());
  }
}
