import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from './department.entity';
import { GradeEntity } from './grade.entity';
import { PostEntity } from './post.entity';
import { StaffEntity } from './staff.entity';
import { TeamEntity } from './team.entity';

/** Where somebody belongs for a time, and as what. One a day. */
@Entity('membership')
@Check('ck_membership_weekly_minutes', 'weekly_minutes BETWEEN 0 AND 10080')
@Check('ck_membership_valid', 'NOT isempty(valid) AND NOT lower_inf(valid)')
@Exclusion('ex_membership_valid', 'USING gist (company_id WITH =, staff_id WITH =, valid WITH &&)')
@Index('ix_membership_staff', ['companyId', 'staffId'])
@Index('ix_membership_place', ['companyId', 'departmentId', 'teamId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_membership_staff' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_membership_department',
})
@ForeignKey(() => TeamEntity, ['companyId', 'departmentId', 'teamId'], ['companyId', 'departmentId', 'id'], {
  name: 'fk_membership_team',
})
@ForeignKey(() => PostEntity, ['companyId', 'postId'], ['companyId', 'id'], { name: 'fk_membership_post' })
@ForeignKey(() => GradeEntity, ['companyId', 'gradeId'], ['companyId', 'id'], { name: 'fk_membership_grade' })
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_membership' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_membership' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid', nullable: true }) teamId!: string | null;
  @Column({ type: 'uuid', nullable: true }) postId!: string | null;
  @Column({ type: 'uuid', nullable: true }) gradeId!: string | null;
  @Column({ type: 'integer' }) weeklyMinutes!: number;
  /** `[2026-01-01,)`: the upper bound is the first day after the last. */
  @Column({ type: 'daterange' }) valid!: string;
}
