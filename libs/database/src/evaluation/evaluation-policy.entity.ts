import type { EvaluationPolicy } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';

const KEY = { primaryKeyConstraintName: 'pk_evaluation_policy' };

/** What a department decided about its scores from a month on. Append-only by database right: the highest number of a day holds. */
@Entity('evaluation_policy')
@Check('ck_evaluation_policy_from_day', 'EXTRACT(day FROM from_day) = 1')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_evaluation_policy_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_evaluation_policy_account',
})
export class EvaluationPolicyEntity {
  @PrimaryColumn({ type: 'uuid', ...KEY }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', ...KEY }) departmentId!: string;
  @PrimaryColumn({ type: 'date', ...KEY }) fromDay!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', ...KEY }) number!: number;
  @Column({ type: 'jsonb' }) content!: EvaluationPolicy;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
