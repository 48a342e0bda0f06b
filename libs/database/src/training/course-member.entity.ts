import type { CoursePart } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CourseEntity } from './course.entity';

/** Somebody of a course's project team. Nobody is in both groups: who writes a course does not judge it. */
@Entity('course_member')
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_course_member_course',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_course_member_account',
})
export class CourseMemberEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_member' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_member' }) courseId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_member' }) accountId!: string;
  @Column({ type: 'text' }) part!: CoursePart;
}
