import type { PlanState } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';

/** What a department plans to teach in a month. */
@Entity('training_plan')
@Unique('uq_training_plan_month', ['companyId', 'departmentId', 'month'])
@Check('ck_training_plan_month', 'extract(day FROM month) = 1')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_training_plan_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'submittedBy'], ['companyId', 'id'], {
  name: 'fk_training_plan_submitter',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_training_plan_account',
})
export class TrainingPlanEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  /** Its first day. */
  @Column({ type: 'date' }) month!: string;
  @Column({ type: 'text' }) state!: PlanState;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) submittedBy!: string | null;
  @Column({ type: 'uuid' }) createdBy!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
