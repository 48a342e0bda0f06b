import type { Evidence, ObligationKind, ObligationState, Reminder } from '@banke/domain/obligations';
import type { Role } from '@banke/domain/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { ObligationRuleEntity } from './obligation-rule.entity';

/** One dated task. It keeps what its rule asked for when it fell due, whatever the rule says later. */
@Entity('obligation')
@Index('uq_obligation_rule_day', ['companyId', 'ruleId', 'dueOn'], {
  unique: true,
  where: 'started_at IS NULL',
})
@Index('ix_obligation_due', ['companyId', 'dueOn'])
@Index('ix_obligation_unsettled', ['companyId', 'dueOn'], { where: `state <> 'done' AND state <> 'waived'` })
@Check(
  'ck_obligation_handed_in',
  `state <> 'handed-in' OR handed_in_by IS NOT NULL AND receiver_role IS NOT NULL`,
)
@ForeignKey(() => ObligationRuleEntity, ['companyId', 'ruleId'], ['companyId', 'id'], {
  name: 'fk_obligation_rule',
})
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_obligation_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'ownerId'], ['companyId', 'id'], {
  name: 'fk_obligation_owner',
})
@ForeignKey(() => AccountEntity, ['companyId', 'handedInBy'], ['companyId', 'id'], {
  name: 'fk_obligation_handed_in_by',
})
@ForeignKey(() => AccountEntity, ['companyId', 'handedInFor'], ['companyId', 'id'], {
  name: 'fk_obligation_handed_in_for',
})
export class ObligationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation' }) id!: string;
  @Column({ type: 'uuid' }) ruleId!: string;
  @Column({ type: 'text' }) kind!: ObligationKind;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'date' }) dueOn!: string;
  @Column({ type: 'text', nullable: true }) time!: string | null;
  /** The first instant at which it is late. */
  @Column({ type: 'timestamptz' }) dueAt!: Date;
  @Column({ type: 'text', default: 'open' }) state!: ObligationState;
  @Column({ type: 'text' }) ownerRole!: Role;
  /** One named person instead of everybody with the role. */
  @Column({ type: 'uuid', nullable: true }) ownerId!: string | null;
  @Column({ type: 'text', nullable: true }) receiverRole!: Role | null;
  @Column({ type: 'text' }) evidence!: Evidence;
  @Column({ type: 'integer' }) remindDays!: number;
  /** The last reminder sent. */
  @Column({ type: 'text', nullable: true }) reminded!: Reminder | null;
  /** The last word on it: evidence, a comment, or a reason. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'uuid', nullable: true }) handedInBy!: string | null;
  /** The absent person in whose name a delegate handed it in. */
  @Column({ type: 'uuid', nullable: true }) handedInFor!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  /** Somebody started it by hand, on no day of the calendar. */
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
