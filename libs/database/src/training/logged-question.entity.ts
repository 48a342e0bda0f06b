import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { QuestionEntity } from '../quiz/question.entity';

/** What somebody was asked and did not know, and the answer once there is one. */
@Entity('logged_question')
@Index('ix_logged_question_department', ['companyId', 'departmentId', 'askedOn'])
@Check('ck_logged_question_answer', '(answer IS NULL) = (answered_at IS NULL)')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_logged_question_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'askedBy'], ['companyId', 'id'], {
  name: 'fk_logged_question_asker',
})
@ForeignKey(() => AccountEntity, ['companyId', 'answererId'], ['companyId', 'id'], {
  name: 'fk_logged_question_answerer',
})
@ForeignKey(() => AccountEntity, ['companyId', 'answeredBy'], ['companyId', 'id'], {
  name: 'fk_logged_question_author',
})
@ForeignKey(() => QuestionEntity, ['companyId', 'questionId'], ['companyId', 'id'], {
  name: 'fk_logged_question_question',
})
export class LoggedQuestionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_logged_question' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_logged_question' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) askedBy!: string;
  @Column({ type: 'date' }) askedOn!: string;
  @Column({ type: 'text' }) text!: string;
  /** In which situation. */
  @Column({ type: 'text', nullable: true }) context!: string | null;
  /** Who is to answer. */
  @Column({ type: 'uuid', nullable: true }) answererId!: string | null;
  @Column({ type: 'text', nullable: true }) answer!: string | null;
  @Column({ type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  /** Of the bank, once it is taken over there. */
  @Column({ type: 'uuid', nullable: true }) questionId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
