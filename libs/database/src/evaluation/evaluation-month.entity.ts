import type { MonthState } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';

/** A month of a department that is scored. */
@Entity('evaluation_month')
@Unique('uq_evaluation_month', ['companyId', 'departmentId', 'firstDay'])
@Check('ck_evaluation_month_first_day', 'EXTRACT(day FROM first_day) = 1')
@Check('ck_evaluation_month_published', 'published_calculation <= calculation')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_evaluation_month_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_evaluation_month_account',
})
export class EvaluationMonthEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_month' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_month' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'date' }) firstDay!: string;
  @Column({ type: 'text' }) state!: MonthState;
  /** The number of the last calculation; 0 before the first. */
  @Column({ type: 'integer', default: 0 }) calculation!: number;
  /** The one that staff see; it stays while a month that was opened again is scored anew. */
  @Column({ type: 'integer', nullable: true }) publishedCalculation!: number | null;
  /** The last day on which a line can be appealed. */
  @Column({ type: 'date', nullable: true }) appealsThrough!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
