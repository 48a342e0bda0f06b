import type { MonthStep } from '@banke/domain/evaluation';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { EvaluationMonthEntity } from './evaluation-month.entity';

/** A step in the life of a month. Append-only by database right. */
@Entity('evaluation_step')
@ForeignKey(() => EvaluationMonthEntity, ['companyId', 'monthId'], ['companyId', 'id'], {
  name: 'fk_evaluation_step_month',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_evaluation_step_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'onBehalfOf'], ['companyId', 'id'], {
  name: 'fk_evaluation_step_absent',
})
export class EvaluationStepEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_step' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_step' }) monthId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_evaluation_step' }) seq!: number;
  @Column({ type: 'text' }) step!: MonthStep;
  /** The last calculation when it was taken. */
  @Column({ type: 'integer' }) calculation!: number;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  /** The absent person in whose name a delegate took it. */
  @Column({ type: 'uuid', nullable: true }) onBehalfOf!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
}
