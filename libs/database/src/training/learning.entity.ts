import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { CourseVersionEntity } from './course-version.entity';

/** Somebody takes a course, in the version it had at the beginning. At most one is open for each course. */
@Entity('learning')
@Index('uq_learning_open', ['companyId', 'staffId', 'courseId'], {
  unique: true,
  where: 'completed_at IS NULL',
})
@Index('ix_learning_course', ['companyId', 'courseId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_learning_staff' })
@ForeignKey(
  () => CourseVersionEntity,
  ['companyId', 'courseId', 'number'],
  ['companyId', 'courseId', 'number'],
  {
    name: 'fk_learning_version',
  },
)
export class LearningEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_learning' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_learning' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid' }) courseId!: string;
  /** Of the course's version. */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'timestamptz' }) startedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) completedAt!: Date | null;
}
