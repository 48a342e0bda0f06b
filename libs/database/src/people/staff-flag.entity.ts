import type { StaffFlag } from '@banke/domain/people';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from './staff.entity';

/** What somebody may not be asked to do for a time; the reason is nobody's business here. */
@Entity('staff_flag')
@Check('ck_staff_flag_valid', 'NOT isempty(valid) AND NOT lower_inf(valid)')
@Exclusion(
  'ex_staff_flag_valid',
  'USING gist (company_id WITH =, staff_id WITH =, flag WITH =, valid WITH &&)',
)
@Index('ix_staff_flag_staff', ['companyId', 'staffId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_staff_flag_staff' })
export class StaffFlagEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_flag' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_flag' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'text' }) flag!: StaffFlag;
  @Column({ type: 'daterange' }) valid!: string;
}
