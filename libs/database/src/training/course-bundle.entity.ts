import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';
import { QualificationEntity } from '../people/qualification.entity';

/** A named list of courses, such as those of a new hire. With a qualification it gates the shifts that need that. */
@Entity('course_bundle')
@Index('uq_course_bundle_open_name', { synchronize: false })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_course_bundle_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_course_bundle_department',
})
@ForeignKey(() => QualificationEntity, ['companyId', 'qualificationId'], ['companyId', 'id'], {
  name: 'fk_course_bundle_qualification',
})
export class CourseBundleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_bundle' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_bundle' }) id!: string;
  /** Null: for the whole company. */
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'text' }) name!: string;
  /** In the order they are taken. */
  @Column({ type: 'uuid', array: true }) courseIds!: string[];
  /** Granted once all of them are done; null: the bundle gates nothing. */
  @Column({ type: 'uuid', nullable: true }) qualificationId!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
