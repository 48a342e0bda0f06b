import type { AssignmentTargetKind } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';
import { CourseBundleEntity } from './course-bundle.entity';
import { CourseEntity } from './course.entity';

/** Somebody tells people to take a course or a bundle until a day. */
@Entity('training_assignment')
@Check('ck_training_assignment_what', 'num_nonnulls(course_id, bundle_id) = 1')
@Check('ck_training_assignment_due', 'num_nonnulls(due_on, due_days) = 1 AND due_days >= 1')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_training_assignment_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_training_assignment_department',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_training_assignment_course',
})
@ForeignKey(() => CourseBundleEntity, ['companyId', 'bundleId'], ['companyId', 'id'], {
  name: 'fk_training_assignment_bundle',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_training_assignment_account',
})
export class TrainingAssignmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_assignment' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_assignment' }) id!: string;
  /** Whose people are meant; null: the whole company's. */
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  @Column({ type: 'uuid', nullable: true }) bundleId!: string | null;
  @Column({ type: 'text' }) target!: AssignmentTargetKind;
  @Column({ type: 'uuid', array: true }) targetIds!: string[];
  @Column({ type: 'boolean' }) mandatory!: boolean;
  @Column({ type: 'date', nullable: true }) dueOn!: string | null;
  /** So many days after it reaches somebody: then it goes on reaching whoever comes. */
  @Column({ type: 'smallint', nullable: true }) dueDays!: number | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
