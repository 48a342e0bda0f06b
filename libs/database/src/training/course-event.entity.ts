import type { CourseDeed, CourseState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CourseEntity } from './course.entity';

/** A step of a course's development, or a vote of an expert. Append-only by database right, but for the words. */
@Entity('course_event')
@Index('ix_course_event_course', ['companyId', 'courseId'])
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_course_event_course',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_course_event_account',
})
export class CourseEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course_event' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_course_event',
  })
  id!: string;
  @Column({ type: 'uuid' }) courseId!: string;
  @Column({ type: 'text' }) deed!: CourseDeed;
  /** The state it led to. */
  @Column({ type: 'text' }) state!: CourseState;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
