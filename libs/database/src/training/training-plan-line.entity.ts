import type { PlanOrigin } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CourseEntity } from './course.entity';
import { TrainingPlanEntity } from './training-plan.entity';

/** A course in a plan; the sessions of that course in the month and the department are its own. */
@Entity('training_plan_line')
@Unique('uq_training_plan_line_course', ['companyId', 'planId', 'courseId'])
@ForeignKey(() => TrainingPlanEntity, ['companyId', 'planId'], ['companyId', 'id'], {
  name: 'fk_training_plan_line_plan',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_training_plan_line_course',
})
@ForeignKey(() => AccountEntity, ['companyId', 'trainerId'], ['companyId', 'id'], {
  name: 'fk_training_plan_line_trainer',
})
export class TrainingPlanLineEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan_line' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_plan_line' }) id!: string;
  @Column({ type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) origin!: PlanOrigin;
  /** Null: the course is not there yet. */
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  @Column({ type: 'text' }) title!: string;
  /** How many there are to be. */
  @Column({ type: 'smallint' }) sessions!: number;
  @Column({ type: 'date' }) day!: string;
  /** Some time in the week of that day. */
  @Column({ type: 'boolean' }) wholeWeek!: boolean;
  @Column({ type: 'uuid', nullable: true }) trainerId!: string | null;
  @Column({ type: 'smallint' }) people!: number;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
