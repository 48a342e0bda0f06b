import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';
import { TeamEntity } from '../people/team.entity';

/** A named award, such as 优秀客服: at most one of a name in a team and month. */
@Entity('promotion_award')
@Unique('uq_promotion_award_month', ['companyId', 'teamId', 'award', 'month'])
@Index('ix_promotion_award_staff', ['companyId', 'staffId'])
@Check('ck_promotion_award_month', 'EXTRACT(day FROM month) = 1')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_promotion_award_department',
})
@ForeignKey(() => TeamEntity, ['companyId', 'departmentId', 'teamId'], ['companyId', 'departmentId', 'id'], {
  name: 'fk_promotion_award_team',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_promotion_award_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_promotion_award_account',
})
export class PromotionAwardEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_award' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_award' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) teamId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'text' }) award!: string;
  /** Its first day. */
  @Column({ type: 'date' }) month!: string;
  /** The day on which it was granted. */
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
