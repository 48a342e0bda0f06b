import type { Competency, Lesson } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { QualificationEntity } from '../people/qualification.entity';
import { CourseEntity } from './course.entity';

/** What a course says. The last version of a course in the making changes; those of the library stay as they are. */
@Entity('course_version')
@Unique('uq_course_version_number', ['companyId', 'courseId', 'number'])
@Check('ck_course_version_minutes', 'minutes BETWEEN 15 AND 180')
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_course_version_course',
})
@ForeignKey(() => QualificationEntity, ['companyId', 'qualificationId'], ['companyId', 'id'], {
  name: 'fk_course_version_qualification',
})
@ForeignKey(() => AccountEntity, ['companyId', 'changedBy'], ['companyId', 'id'], {
  name: 'fk_course_version_account',
})
export class CourseVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_version' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_version' }) id!: string;
  @Column({ type: 'uuid' }) courseId!: string;
  /** 1, 2, 3 … */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) title!: string;
  /** The title as it is read and abbreviated, one line each. */
  @Column({ type: 'text' }) searchKey!: string;
  @Column({ type: 'text' }) summary!: string;
  @Column({ type: 'smallint' }) minutes!: number;
  @Column({ type: 'text', array: true }) competencies!: Competency[];
  @Column({ type: 'uuid', array: true }) postIds!: string[];
  @Column({ type: 'uuid', array: true }) gradeIds!: string[];
  /** Such as 双11. */
  @Column({ type: 'text', nullable: true }) event!: string | null;
  /** Courses to be taken before. */
  @Column({ type: 'uuid', array: true }) prerequisiteIds!: string[];
  /** Granted to whoever completes it. */
  @Column({ type: 'uuid', nullable: true }) qualificationId!: string | null;
  @Column({ type: 'jsonb' }) lessons!: Lesson[];
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
