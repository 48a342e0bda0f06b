import type { RequestKind, RequestState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { CourseEntity } from './course.entity';
import { TrainingSessionEntity } from './training-session.entity';

/** What somebody asks to be taught, and how far that has come. */
@Entity('training_request')
@Index('ix_training_request_department', ['companyId', 'departmentId', 'state'])
@Index('ix_training_request_session', ['companyId', 'sessionId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_training_request_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'askedBy'], ['companyId', 'id'], {
  name: 'fk_training_request_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'trainerId'], ['companyId', 'id'], {
  name: 'fk_training_request_trainer',
})
@ForeignKey(() => CourseEntity, ['companyId', 'courseId'], ['companyId', 'id'], {
  name: 'fk_training_request_course',
})
@ForeignKey(() => TrainingSessionEntity, ['companyId', 'sessionId'], ['companyId', 'id'], {
  name: 'fk_training_request_session',
})
export class TrainingRequestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_request' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_request' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) askedBy!: string;
  @Column({ type: 'text' }) kind!: RequestKind;
  /** Null: none that the catalogue has. */
  @Column({ type: 'uuid', nullable: true }) courseId!: string | null;
  @Column({ type: 'text' }) topic!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text' }) state!: RequestState;
  @Column({ type: 'uuid', nullable: true }) trainerId!: string | null;
  /** Null for an external course. */
  @Column({ type: 'uuid', nullable: true }) sessionId!: string | null;
  @Column({ type: 'date', nullable: true }) scheduledOn!: string | null;
  /** Why it was rejected or cancelled. */
  @Column({ type: 'text', nullable: true }) because!: string | null;
  @Column({ type: 'date', nullable: true }) agreementOn!: string | null;
  @Column({ type: 'text', nullable: true }) materials!: string | null;
  @Column({ type: 'date', nullable: true }) reteachOn!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
