import type { LateItem, ViolationClass } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';

/** An addition to or deduction from a score 加减分. Never changed: an entry that was wrong is overturned, and stays. */
@Entity('score_entry')
@Index('ix_score_entry_month', ['companyId', 'departmentId', 'day'])
@Index('ix_score_entry_late', ['companyId', 'departmentId', 'lateOf'], { where: 'late_of IS NOT NULL' })
@Check('ck_score_entry_late', '(late_of IS NULL) = (late IS NULL) AND late_of < day')
@Check('ck_score_entry_points', 'points BETWEEN -20000 AND 20000')
@Check('ck_score_entry_violation', 'violation IS NULL OR points <= 0')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_score_entry_department',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_score_entry_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_score_entry_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'overturnedBy'], ['companyId', 'id'], {
  name: 'fk_score_entry_overturner',
})
export class ScoreEntryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_score_entry' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_score_entry' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'date' }) day!: string;
  /** Hundredths of a point, below zero for a deduction. */
  @Column({ type: 'integer' }) points!: number;
  @Column({ type: 'text', nullable: true }) violation!: ViolationClass | null;
  /** What for, in the words of whoever entered it. */
  @Column({ type: 'text' }) title!: string;
  /** The first day of the month that was closed already when this became known. */
  @Column({ type: 'date', nullable: true }) lateOf!: string | null;
  @Column({ type: 'jsonb', nullable: true }) late!: LateItem | null;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid', nullable: true }) overturnedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) overturnedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) overturnedBecause!: string | null;
}
