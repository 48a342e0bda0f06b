import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  addStep,
  keepMarks,
  loadQuizzes,
  QuizAttemptEntity,
  type AttemptRow,
  type Tx,
} from '@banke/database';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { CompleteCourse } from '../../training/complete-course.service';
import { attemptFile } from './attempt-file';

/** Ends an attempt that the caller holds, keeps its sum, and lets the course know. */
@Injectable()
export class FinishAttempt {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly courses: CompleteCourse,
  ) {}

  /** `actor`: whoever takes it, also when the clock ended it. True when the course was completed by it. */
  async run(tx: Tx, actor: Actor, row: AttemptRow): Promise<boolean> {
    const at = this.clock.now();
    const step = { id: randomUUID(), kind: 'submitted' as const, slot: null, body: {}, receivedAt: at };
    await addStep(tx, { attemptId: row.id, accountId: actor.accountId, ...step });
    await tx.update(QuizAttemptEntity, { id: row.id }, { submittedAt: at });
    const percent = await this.keep(tx, { ...row, submittedAt: at });
    const [quiz] = await loadQuizzes(tx, WHOLE_COMPANY, { quizId: row.quizId, drafts: true });
    await this.audit.record(tx, actor, {
      action: 'quiz.submitted',
      subject: { kind: 'quiz', id: row.quizId, name: quiz?.title ?? null },
      after: { person: row.name, points: percent },
    });
    return quiz?.courseId ? this.courses.ifDone(tx, actor, quiz.courseId) : false;
  }

  /** The sum as its steps give it now; returns it in whole percent, null while something needs marking. */
  async keep(tx: Tx, row: AttemptRow): Promise<number | null> {
    const { state } = await attemptFile(tx, row);
    const { total, maximum } = state;
    await tx.update(QuizAttemptEntity, { id: row.id }, { total, maximum });
    await keepMarks(tx, row.id, state.slots);
    return total === null || maximum === 0 ? null : Math.round((100 * total) / maximum);
  }
}
