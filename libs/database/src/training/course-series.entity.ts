import type { CourseModule } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';

/** Courses that belong together in an order; of a department, or of the whole company. */
@Entity('course_series')
@Index('uq_course_series_name', { synchronize: false })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_course_series_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_course_series_department',
})
export class CourseSeriesEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_series' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_series' }) id!: string;
  @Column({ type: 'text' }) module!: CourseModule;
  @Column({ type: 'text' }) name!: string;
  /** Null: for the whole company. */
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
