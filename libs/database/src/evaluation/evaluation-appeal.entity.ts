import type { AppealAnswer } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { EvaluationMonthEntity } from './evaluation-month.entity';
import { StaffEntity } from '../people/staff.entity';

/** What somebody holds against a line of the own score, and what came of it. */
@Entity('evaluation_appeal')
@Index('uq_evaluation_appeal_open', ['companyId', 'monthId', 'staffId', 'line'], {
  unique: true,
  where: 'answered_at IS NULL',
})
@Check('ck_evaluation_appeal_answer', '(answer IS NULL) = (answered_at IS NULL)')
@ForeignKey(() => EvaluationMonthEntity, ['companyId', 'monthId'], ['companyId', 'id'], {
  name: 'fk_evaluation_appeal_month',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_evaluation_appeal_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_evaluation_appeal_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'answeredBy'], ['companyId', 'id'], {
  name: 'fk_evaluation_appeal_answerer',
})
@ForeignKey(() => AccountEntity, ['companyId', 'onBehalfOf'], ['companyId', 'id'], {
  name: 'fk_evaluation_appeal_absent',
})
export class EvaluationAppealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_appeal' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_appeal' }) id!: string;
  @Column({ type: 'uuid' }) monthId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'text' }) line!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'text', nullable: true }) answer!: AppealAnswer | null;
  @Column({ type: 'text', nullable: true }) answerText!: string | null;
  @Column({ type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ type: 'uuid', nullable: true }) onBehalfOf!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
}
