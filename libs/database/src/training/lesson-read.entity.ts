import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearningEntity } from './learning.entity';

/** A lesson somebody has read; confirmed where the lesson asks for it. */
@Entity('lesson_read')
@ForeignKey(() => LearningEntity, ['companyId', 'learningId'], ['companyId', 'id'], {
  name: 'fk_lesson_read_learning',
})
export class LessonReadEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_lesson_read' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_lesson_read' }) learningId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_lesson_read' }) lessonId!: string;
  @Column({ type: 'timestamptz' }) readAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
}
