import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { CourseEntity } from './course.entity';

/** A course taught at a time. Whoever sits in it has an activity of the roster with this id as its series. */
@Entity('training_session')
@Index('ix_training_session_day', ['companyId', 'departmentId', 'day'])
@Check('ck_training_session_minutes', 'NOT isempty(minutes) AND minutes <@ int4range(0, 1441)')
@Check('ck_training_session_capacity', 'capacity >= 1')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_training_session_department',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_training_session_course',
})
@ForeignKey(() => AccountEntity, ['companyId', 'trainerId'], ['companyId', 'id'], {
  name: 'fk_training_session_trainer',
})
export class TrainingSessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_session' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_session' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) courseId!: string;
  @Column({ type: 'uuid' }) trainerId!: string;
  @Column({ type: 'date' }) day!: string;
  /** `[540,600)`: minutes after midnight of the day. */
  @Column({ type: 'int4range' }) minutes!: string;
  @Column({ type: 'text', nullable: true }) room!: string | null;
  @Column({ type: 'text', nullable: true }) link!: string | null;
  @Column({ type: 'smallint' }) capacity!: number;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** When who came was first written down. */
  @Column({ type: 'timestamptz', nullable: true }) heldAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) cancelledAt!: Date | null;
  @Column({ type: 'text', nullable: true }) cancelledBecause!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
