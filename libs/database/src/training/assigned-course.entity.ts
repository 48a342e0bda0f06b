import type { AssignedState } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { QualificationEntity } from '../people/qualification.entity';
import { StaffEntity } from '../people/staff.entity';
import { CourseEntity } from './course.entity';
import { TrainingAssignmentEntity } from './training-assignment.entity';

/** One course that one person is to take until a day: by an assignment, or because a qualification runs out. */
@Entity('assigned_course')
@Index('uq_assigned_course_open', { synchronize: false })
@Index('ix_assigned_course_assignment', ['companyId', 'assignmentId'])
@Index('ix_assigned_course_due', ['companyId', 'dueOn'])
@Check('ck_assigned_course_why', 'num_nonnulls(assignment_id, qualification_id) = 1')
@Check('ck_assigned_course_end', "(state = 'open') = (ended_at IS NULL)")
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_assigned_course_staff',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_assigned_course_course',
})
@ForeignKey(() => TrainingAssignmentEntity, ['companyId', 'assignmentId'], ['companyId', 'id'], {
  name: 'fk_assigned_course_assignment',
})
@ForeignKey(() => QualificationEntity, ['companyId', 'qualificationId'], ['companyId', 'id'], {
  name: 'fk_assigned_course_qualification',
})
@ForeignKey(() => AccountEntity, ['companyId', 'exemptedBy'], ['companyId', 'id'], {
  name: 'fk_assigned_course_account',
})
export class AssignedCourseEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_assigned_course' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_assigned_course' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid' }) courseId!: string;
  /** Null: the qualification beside it runs out. */
  @Column({ type: 'uuid', nullable: true }) assignmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) qualificationId!: string | null;
  @Column({ type: 'boolean' }) mandatory!: boolean;
  @Column({ type: 'date' }) assignedOn!: string;
  @Column({ type: 'date' }) dueOn!: string;
  @Column({ type: 'text' }) state!: AssignedState;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) exemptedBy!: string | null;
  @Column({ type: 'text', nullable: true }) exemptReason!: string | null;
  /** The reminder sent last, in days before the deadline. */
  @Column({ type: 'smallint', nullable: true }) remindedDays!: number | null;
}
