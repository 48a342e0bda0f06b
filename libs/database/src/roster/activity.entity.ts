import type { ActivityKind } from '@banke/domain/roster';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';

/** Something dated beside the shift; a person does one thing at a time. */
@Entity('activity')
@Index('ix_activity_series', ['companyId', 'seriesId'])
@Check('ck_activity_minutes', 'NOT isempty(minutes) AND minutes <@ int4range(0, 1441)')
@Exclusion(
  'ex_activity_minutes',
  'USING gist (company_id WITH =, staff_id WITH =, day WITH =, minutes WITH &&)',
)
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_activity_department',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_activity_staff' })
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_activity_account',
})
export class ActivityEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_activity' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_activity' }) id!: string;
  /** Shared by what was arranged together. */
  @Column({ type: 'uuid' }) seriesId!: string;
  /** Whose affair it is; others see the time and not the note. */
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'text' }) kind!: ActivityKind;
  @Column({ type: 'date' }) day!: string;
  /** `[540,600)`: minutes after midnight of the day. */
  @Column({ type: 'int4range' }) minutes!: string;
  @Column({ type: 'boolean' }) work!: boolean;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
