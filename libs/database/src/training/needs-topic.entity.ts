import type { Competency, NeedsTopicState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CourseEntity } from './course.entity';
import { NeedsSurveyEntity } from './needs-survey.entity';

/** What could be taught: in own words, a course there is already, or a competency. */
@Entity('needs_topic')
@Index('ix_needs_topic_survey', ['companyId', 'surveyId'])
@Index('ix_needs_topic_made_course', ['companyId', 'madeCourseId'])
@ForeignKey(() => NeedsSurveyEntity, ['companyId', 'surveyId'], ['companyId', 'id'], {
  name: 'fk_needs_topic_survey',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_needs_topic_course',
})
@ForeignKey(() => CourseEntity, ['companyId', 'madeCourseId'], ['companyId', 'id'], {
  name: 'fk_needs_topic_made_course',
})
@ForeignKey(() => AccountEntity, ['companyId', 'addedBy'], ['companyId', 'id'], {
  name: 'fk_needs_topic_account',
})
export class NeedsTopicEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_topic' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_topic' }) id!: string;
  @Column({ type: 'uuid' }) surveyId!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  @Column({ type: 'text', nullable: true }) competency!: Competency | null;
  /** Added by one of those who are asked. */
  @Column({ type: 'boolean' }) byStaff!: boolean;
  @Column({ type: 'uuid' }) addedBy!: string;
  @Column({ type: 'text' }) state!: NeedsTopicState;
  /** Why it was rejected. */
  @Column({ type: 'text', nullable: true }) because!: string | null;
  /** The course that is developed for it, or brought up to date. */
  @Column({ type: 'uuid', nullable: true }) madeCourseId!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
