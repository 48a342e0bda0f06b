import type { ShownOrder } from '@banke/domain/quiz';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { QuestionVersionEntity } from './question-version.entity';
import { QuizAttemptEntity } from './quiz-attempt.entity';

/** A question as an attempt saw it: a version that never changes, and the order in which it was shown. */
@Entity('attempt_question')
@Index('ix_attempt_question_question', ['companyId', 'questionId'])
@ForeignKey(() => QuizAttemptEntity, ['companyId', 'attemptId'], ['companyId', 'id'], {
  name: 'fk_attempt_question_attempt',
})
@ForeignKey(
  () => QuestionVersionEntity,
  ['companyId', 'questionId', 'seenNumber'],
  ['companyId', 'questionId', 'number'],
  { name: 'fk_attempt_question_seen' },
)
@ForeignKey(
  () => QuestionVersionEntity,
  ['companyId', 'questionId', 'gradedNumber'],
  ['companyId', 'questionId', 'number'],
  { name: 'fk_attempt_question_graded' },
)
export class AttemptQuestionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_attempt_question' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_attempt_question' }) attemptId!: string;
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_attempt_question' }) slot!: number;
  @Column({ type: 'uuid' }) questionId!: string;
  @Column({ type: 'integer' }) seenNumber!: number;
  /** Another than the one seen after grading again with a mended question. */
  @Column({ type: 'integer' }) gradedNumber!: number;
  @Column({ type: 'double precision' }) maximum!: number;
  /** What it came to when it was last graded; null: not over, or it needs marking. */
  @Column({ type: 'double precision', nullable: true }) mark!: number | null;
  @Column({ type: 'jsonb' }) shown!: ShownOrder;
}
