import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { QuizEntity } from './quiz.entity';

/** Somebody takes a quiz. What it comes to is read from its steps; sum and end stand here once it is over. */
@Entity('quiz_attempt')
@Unique('uq_quiz_attempt_number', ['companyId', 'quizId', 'staffId', 'number'])
@Index('uq_quiz_attempt_open', ['companyId', 'quizId', 'staffId'], {
  unique: true,
  where: 'submitted_at IS NULL',
})
@Index('ix_quiz_attempt_due', ['companyId', 'dueAt'], { where: 'submitted_at IS NULL' })
@ForeignKey(() => QuizEntity, ['companyId', 'quizId'], ['companyId', 'id'], { name: 'fk_quiz_attempt_quiz' })
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_quiz_attempt_staff',
})
export class QuizAttemptEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz_attempt' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz_attempt' }) id!: string;
  @Column({ type: 'uuid' }) quizId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  /** 1, 2, 3 … of this person in this quiz. */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'timestamptz' }) startedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) dueAt!: Date | null;
  @Column({ type: 'integer' }) graceMs!: number;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  /** Null: not over yet, or one question needs marking. */
  @Column({ type: 'double precision', nullable: true }) total!: number | null;
  @Column({ type: 'double precision' }) maximum!: number;
}
