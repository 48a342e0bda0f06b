import type { QuizPart, QuizSettings, QuizState } from '@banke/domain/quiz';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';
import { CourseEntity } from '../training/course.entity';

/** A quiz: its questions and draws, and how it is taken. Attempts keep what they saw themselves. */
@Entity('quiz')
@Index('ix_quiz_course', ['companyId', 'courseId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_quiz_department',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], { name: 'fk_quiz_course' })
export class QuizEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_quiz' }) id!: string;
  /** Null: for the whole company. That of the course, where there is one. */
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  /** The course is completed only with this quiz passed. */
  @Column({ type: 'boolean' }) countsForCourse!: boolean;
  @Column({ type: 'text' }) state!: QuizState;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'jsonb' }) settings!: QuizSettings;
  @Column({ type: 'jsonb' }) parts!: QuizPart[];
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
