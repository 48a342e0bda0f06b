import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { QuizAttemptEntity } from './quiz-attempt.entity';

/** What happened in an attempt; only ever added to. `id` comes from whoever sends it, so that twice counts once. */
@Entity('attempt_step')
@Unique('uq_attempt_step_id', ['companyId', 'attemptId', 'id'])
@ForeignKey(() => QuizAttemptEntity, ['companyId', 'attemptId'], ['companyId', 'id'], {
  name: 'fk_attempt_step_attempt',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_attempt_step_account',
})
export class AttemptStepEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_attempt_step' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_attempt_step' }) attemptId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_attempt_step' }) seq!: number;
  @Column({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'smallint', nullable: true }) slot!: number | null;
  /** What the kind of step says besides: an answer, a mark, a later end. */
  @Column({ type: 'jsonb' }) body!: Record<string, unknown>;
  @Column({ type: 'timestamptz' }) receivedAt!: Date;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
}
