import type { Attendance, AttendanceBrought, SeatState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { TrainingSessionEntity } from './training-session.entity';

/** Somebody on the list of a session. */
@Entity('training_seat')
@ForeignKey(() => TrainingSessionEntity, ['companyId', 'sessionId'], ['companyId', 'id'], {
  name: 'fk_training_seat_session',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_training_seat_staff',
})
export class TrainingSeatEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_seat' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_seat' }) sessionId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_seat' }) staffId!: string;
  /** The order in which people asked. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' }) place!: string;
  @Column({ type: 'text' }) state!: SeatState;
  @Column({ type: 'text', nullable: true }) attendance!: Attendance | null;
  /** That the person has answered, never what. */
  @Column({ type: 'boolean', default: false }) answered!: boolean;
  /** What their coming brought; taken back when it turns out that they had not come. */
  @Column({ type: 'jsonb', nullable: true }) brought!: AttendanceBrought | null;
}
