import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from './department.entity';
import { StaffEntity } from './staff.entity';
import { TeamEntity } from './team.entity';

/** Lent to another place for a time, beside the membership that goes on. */
@Entity('secondment')
@Check('ck_secondment_valid', 'NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)')
@Exclusion('ex_secondment_valid', 'USING gist (company_id WITH =, staff_id WITH =, valid WITH &&)')
@Index('ix_secondment_staff', ['companyId', 'staffId'])
@Index('ix_secondment_place', ['companyId', 'departmentId', 'teamId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_secondment_staff' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_secondment_department',
})
@ForeignKey(() => TeamEntity, ['companyId', 'departmentId', 'teamId'], ['companyId', 'departmentId', 'id'], {
  name: 'fk_secondment_team',
})
export class SecondmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_secondment' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_secondment' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid', nullable: true }) teamId!: string | null;
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
}
