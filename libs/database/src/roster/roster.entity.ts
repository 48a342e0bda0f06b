import type { RosterState } from '@banke/domain/roster';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';

/** Who works when in a department, for a run of days that no other roster of the department has. */
@Entity('roster')
@Check('ck_roster_period', 'NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)')
@Check('ck_roster_revision', 'revision >= 0')
@Check('ck_roster_published_revision', 'published_revision <= revision')
@Check('ck_roster_publish_at', `publish_at IS NULL OR state = 'approved'`)
@Check('ck_roster_published', `(published_revision IS NOT NULL) = (state IN ('published', 'closed'))`)
@Index('ix_roster_publish_at', ['companyId', 'publishAt'], { where: 'publish_at IS NOT NULL' })
@Exclusion('ex_roster_period', 'USING gist (company_id WITH =, department_id WITH =, period WITH &&)')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_roster_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_roster_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'publishBy'], ['companyId', 'id'], {
  name: 'fk_roster_publisher',
})
export class RosterEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  /** `[2026-12-01,2027-01-01)` */
  @Column({ type: 'daterange' }) period!: string;
  @Column({ type: 'text' }) state!: RosterState;
  /** That of the last operation; 0 before the first. */
  @Column({ type: 'integer', default: 0 }) revision!: number;
  /** What staff see: everything up to this operation; null before the first publication. */
  @Column({ type: 'integer', nullable: true }) publishedRevision!: number | null;
  /** When an approved roster is to be published by itself, and who said so. */
  @Column({ type: 'timestamptz', nullable: true }) publishAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) publishBy!: string | null;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
