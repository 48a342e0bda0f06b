import type { SubmittedLine } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { TrainingPlanEntity } from './training-plan.entity';

/** A plan as it was handed in: nothing is changed in it, and execution is measured by one of them. */
@Entity('training_plan_submission')
@ForeignKey(() => TrainingPlanEntity, ['companyId', 'planId'], ['companyId', 'id'], {
  name: 'fk_training_plan_submission_plan',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_training_plan_submission_account',
})
export class TrainingPlanSubmissionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan_submission' })
  companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan_submission' }) planId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_training_plan_submission' })
  number!: number;
  /** Where the company is. */
  @Column({ type: 'date' }) onDay!: string;
  @Column({ type: 'jsonb' }) lines!: SubmittedLine[];
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
}
