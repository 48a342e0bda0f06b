import type { Role } from '@banke/domain/people';
import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';
import { DepartmentEntity } from './department.entity';
import { TeamEntity } from './team.entity';

/** A role for a time: in a team, in a department, or (neither set) in the whole company. */
@Entity('role_grant')
@Check('ck_role_grant_scope', 'department_id IS NULL OR team_id IS NULL')
@Check('ck_role_grant_valid', 'NOT isempty(valid)')
@Exclusion(
  'ex_role_grant_valid',
  'USING gist (company_id WITH =, account_id WITH =, role WITH =, coalesce(team_id, department_id, company_id) WITH =, valid WITH &&)',
)
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_role_grant_account',
})
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_role_grant_department',
})
@ForeignKey(() => TeamEntity, ['companyId', 'teamId'], ['companyId', 'id'], { name: 'fk_role_grant_team' })
export class RoleGrantEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_role_grant' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_role_grant' }) id!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) teamId!: string | null;
  /** `[2026-01-01,)`: PostgreSQL's own notation; the upper bound is the first day after the last. */
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
