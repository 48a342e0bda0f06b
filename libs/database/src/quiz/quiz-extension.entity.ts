import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { QuizEntity } from './quiz.entity';

/** What one person has beyond the others in a quiz. */
@Entity('quiz_extension')
@ForeignKey(() => QuizEntity, ['companyId', 'quizId'], ['companyId', 'id'], {
  name: 'fk_quiz_extension_quiz',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_quiz_extension_staff',
})
export class QuizExtensionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz_extension' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz_extension' }) quizId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz_extension' }) staffId!: string;
  /** Instead of the end of the window. */
  @Column({ type: 'timestamptz', nullable: true }) closesAt!: Date | null;
  @Column({ type: 'integer' }) extraMinutes!: number;
  @Column({ type: 'integer' }) extraAttempts!: number;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
