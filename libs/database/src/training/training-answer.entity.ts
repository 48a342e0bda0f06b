import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TrainingSessionEntity } from './training-session.entity';

/** What somebody who attended thinks of a session. Nobody knows who. */
@Entity('training_answer')
@Index('ix_training_answer_session', ['companyId', 'sessionId'])
@Check('ck_training_answer_score', 'score BETWEEN 1 AND 5')
@ForeignKey(() => TrainingSessionEntity, ['companyId', 'sessionId'], ['companyId', 'id'], {
  name: 'fk_training_answer_session',
})
export class TrainingAnswerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_answer' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_answer' }) id!: string;
  @Column({ type: 'uuid' }) sessionId!: string;
  @Column({ type: 'smallint' }) score!: number;
  @Column({ type: 'boolean' }) useful!: boolean;
}
