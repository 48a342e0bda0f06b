import type { HeadedSheet } from '@banke/domain/evaluation';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';

/** What a heading of other systems' files means in a department. */
@Entity('evaluation_heading')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_evaluation_heading_department',
})
export class EvaluationHeadingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_heading' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_heading' }) departmentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_evaluation_heading' }) sheet!: HeadedSheet;
  /** The heading as files may differ in writing it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_evaluation_heading' }) key!: string;
  @Column({ type: 'text' }) heading!: string;
  /** The name of a line, `days-worked`, a column of attendance, or null: the column is never read. */
  @Column({ type: 'text', nullable: true }) name!: string | null;
}
