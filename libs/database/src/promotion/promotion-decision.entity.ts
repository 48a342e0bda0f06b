import type { DecisionKind } from '@banke/domain/promotion';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';
import { PromotionRunEntity } from './promotion-run.entity';

/** What a named person decided, from which day. The grade itself stands in the membership. */
@Entity('promotion_decision')
@Index('ix_promotion_decision_staff', ['companyId', 'staffId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_promotion_decision_department',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_promotion_decision_staff',
})
@ForeignKey(() => PromotionRunEntity, ['companyId', 'runId'], ['companyId', 'id'], {
  name: 'fk_promotion_decision_run',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_promotion_decision_account',
})
export class PromotionDecisionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_decision' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_decision' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid', nullable: true }) runId!: string | null;
  @Column({ type: 'text' }) kind!: DecisionKind;
  /** Codes of the scheme. */
  @Column({ type: 'text', nullable: true }) fromGrade!: string | null;
  @Column({ type: 'text', nullable: true }) toGrade!: string | null;
  @Column({ type: 'date' }) effectiveOn!: string;
  @Column({ type: 'text' }) reason!: string;
  /** Where the handover is recorded that a change of grade needs. */
  @Column({ type: 'text', nullable: true }) handover!: string | null;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
