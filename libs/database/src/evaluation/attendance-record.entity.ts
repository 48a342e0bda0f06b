import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';

const KEY = { primaryKeyConstraintName: 'pk_attendance_record' };

/** Who came late, left early or not at all, on days that follow each other. Append-only by database right: the highest number holds. */
@Entity('attendance_record')
@Index('ix_attendance_record_days', ['companyId', 'departmentId', 'firstDay'])
@Check('ck_attendance_record_days', 'first_day <= last_day')
@Check(
  'ck_attendance_record_counts',
  `late >= 0 AND early >= 0 AND absences >= 0 AND worked_minutes >= 0
       AND (late IS NULL) = (early IS NULL) AND (late IS NULL) = (absences IS NULL)
       AND (late IS NOT NULL OR worked_minutes IS NULL)`,
)
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_attendance_record_department',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_attendance_record_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_attendance_record_account',
})
export class AttendanceRecordEntity {
  @PrimaryColumn({ type: 'uuid', ...KEY }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', ...KEY }) departmentId!: string;
  @PrimaryColumn({ type: 'uuid', ...KEY }) staffId!: string;
  @PrimaryColumn({ type: 'date', ...KEY }) firstDay!: string;
  @PrimaryColumn({ type: 'date', ...KEY }) lastDay!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', ...KEY }) number!: number;
  /** Null, as early and absences, once the record was taken away. */
  @Column({ type: 'integer', nullable: true }) late!: number | null;
  @Column({ type: 'integer', nullable: true }) early!: number | null;
  @Column({ type: 'integer', nullable: true }) absences!: number | null;
  @Column({ type: 'integer', nullable: true }) workedMinutes!: number | null;
  @Column({ type: 'text' }) source!: 'typed' | 'imported';
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
