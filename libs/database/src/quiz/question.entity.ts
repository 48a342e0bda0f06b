import type { Difficulty } from '@banke/domain/quiz';
import type { Competency } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';
import { CourseEntity } from '../training/course.entity';

/** A question of the bank and what it is about; what it asks stands in its versions. */
@Entity('question')
@Index('ix_question_course', ['companyId', 'courseId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_question_department',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_question_course',
})
export class QuestionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_question' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_question' }) id!: string;
  /** Null: the whole company's. That of the course, where there is one. */
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  /** As files of questions call it. */
  @Column({ type: 'text', nullable: true }) category!: string | null;
  @Column({ type: 'text' }) difficulty!: Difficulty;
  @Column({ type: 'text', array: true }) competencies!: Competency[];
  @Column({ type: 'text', array: true }) tags!: string[];
  @Column({ type: 'timestamptz', nullable: true }) retiredAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
