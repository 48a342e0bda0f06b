import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from './staff.entity';

/** A weekday on which somebody is always free, for a time; the reason is nobody's business here. */
@Entity('fixed_rest')
@Check('ck_fixed_rest_weekday', 'weekday BETWEEN 1 AND 7')
@Check('ck_fixed_rest_valid', 'NOT isempty(valid) AND NOT lower_inf(valid)')
@Exclusion(
  'ex_fixed_rest_valid',
  'USING gist (company_id WITH =, staff_id WITH =, weekday WITH =, valid WITH &&)',
)
@Index('ix_fixed_rest_staff', ['companyId', 'staffId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_fixed_rest_staff' })
export class FixedRestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_fixed_rest' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_fixed_rest' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  /** ISO: 1 is Monday. */
  @Column({ type: 'smallint' }) weekday!: number;
  @Column({ type: 'daterange' }) valid!: string;
}
