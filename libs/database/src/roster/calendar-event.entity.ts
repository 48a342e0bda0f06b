import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { RosterEntity } from './roster.entity';

/** What calendars were last told of a shift; the number rises whenever they are told something else. */
@Entity('calendar_event')
@Check('ck_calendar_event_sequence', 'sequence >= 0')
@Index('ix_calendar_event_staff', ['companyId', 'staffId', 'day'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_calendar_event_roster',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_calendar_event_staff',
})
export class CalendarEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_event' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_event' }) rosterId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_event' }) staffId!: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_calendar_event' }) day!: string;
  @Column({ type: 'integer' }) sequence!: number;
  /** Null: it was taken away, and comes back with a higher number. */
  @Column({ type: 'text', nullable: true }) told!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
