import type { CourseState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CourseSeriesEntity } from './course-series.entity';

/** A course and how far its development is; what it says stands in its versions. */
@Entity('course')
@Index('ix_course_series', ['companyId', 'seriesId'])
@ForeignKey(() => CourseSeriesEntity, ['companyId', 'seriesId'], ['companyId', 'id'], {
  name: 'fk_course_series',
})
export class CourseEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_course' }) id!: string;
  @Column({ type: 'uuid' }) seriesId!: string;
  /** Its place in the series; gaps mean nothing. */
  @Column({ type: 'integer' }) position!: number;
  @Column({ type: 'text' }) state!: CourseState;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
