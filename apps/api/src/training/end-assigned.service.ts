import { Injectable } from '@nestjs/common';
import type { ExemptRequest } from '@banke/contracts';
import { AssignedCourseEntity, lockAssigned, lockOpenOf, lockStaff, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';
import { AssignmentNews } from './assignment-news.service';
import { OpenGates, type Person } from './open-gates.service';

/** An assigned course ends: the person has completed it, or somebody exempts the person with a reason. */
@Injectable()
export class EndAssigned {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly live: Live,
    private readonly news: AssignmentNews,
    private readonly gates: OpenGates,
  ) {}

  /** With the completion of a course, by whatever way; the person's row is locked. Returns what it ended and granted. */
  async completed(
    tx: Tx,
    actor: Actor,
    person: Person,
    courseId: string,
  ): Promise<{ assignedIds: string[]; heldIds: string[] }> {
    const open = await lockOpenOf(tx, person.id, courseId);
    for (const { id } of open)
      await tx.update(AssignedCourseEntity, { id }, { state: 'done', endedAt: this.clock.now() });
    if (open.length > 0) await this.news.changed(tx, person.departmentId);
    const heldIds = await this.gates.after(tx, actor, person, courseId);
    return { assignedIds: open.map(({ id }) => id), heldIds };
  }

  /** Nobody exempts themselves. */
  exempt(id: string, { reason }: ExemptRequest, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const [reach, today] = [reachOfActor(actor, 'training.assign'), this.clock.today(actor)];
      const row = await lockAssigned(tx, reach, today, id);
      if (!row) throw notFound('assigned-course.not-found');
      if (row.state !== 'open') throw conflict('assigned-course.ended', { name: row.title });
      if (row.accountId === actor.accountId) throw refused('assigned-course.own');
      const person = await lockStaff(tx, reach, today, row.staffId);
      if (!person) throw notFound('assigned-course.not-found');
      await tx.update(
        AssignedCourseEntity,
        { id },
        { state: 'exempt', endedAt: this.clock.now(), exemptedBy: actor.accountId, exemptReason: reason },
      );
      await this.gates.after(tx, actor, person, row.courseId);
      await this.audit.record(tx, actor, {
        action: 'assignment.exempted',
        subject: { kind: 'assignment', id, name: row.title },
        after: { person: row.name, reason },
      });
      if (row.accountId) {
        await this.notices.send(tx, actor, {
          kind: 'training.exempted',
          params: { name: row.title, by: actor.displayName, note: reason },
          link: '/training/learn',
          to: [row.accountId],
        });
        await this.live.tell(tx, 'lessons-changed', {}, { accountIds: [row.accountId] });
      }
      await this.news.changed(tx, person.departmentId);
    });
  }
}
