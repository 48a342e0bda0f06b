import type { Evidence, ObligationKind, Rhythm } from '@banke/domain/obligations';
import type { Role } from '@banke/domain/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';

/** A duty that comes again: of one department, or (none named) of the whole company. */
@Entity('obligation_rule')
@Index('ix_obligation_rule_department', ['companyId', 'departmentId'])
@Check('ck_obligation_rule_name', `kind <> 'own' OR name IS NOT NULL`)
@Check(
  'ck_obligation_rule_day',
  `(day IS NOT NULL) = (rhythm IN ('weekly', 'monthly', 'quarterly', 'yearly', 'on-event')) AND day BETWEEN 1 AND 31`,
)
@Check(
  'ck_obligation_rule_month',
  `(month IS NOT NULL) = (rhythm IN ('quarterly', 'yearly')) AND month BETWEEN 1 AND 12`,
)
@Check('ck_obligation_rule_on_day', `(on_day IS NOT NULL) = (rhythm = 'once')`)
@Check('ck_obligation_rule_remind_days', 'remind_days BETWEEN 0 AND 30')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_obligation_rule_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_obligation_rule_department',
})
export class ObligationRuleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation_rule' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation_rule' }) id!: string;
  @Column({ type: 'text' }) kind!: ObligationKind;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'text' }) rhythm!: Rhythm;
  @Column({ type: 'integer', nullable: true }) day!: number | null;
  @Column({ type: 'integer', nullable: true }) month!: number | null;
  @Column({ type: 'date', nullable: true }) onDay!: string | null;
  /** `HH:mm` on the site; null: any time of the day. */
  @Column({ type: 'text', nullable: true }) time!: string | null;
  @Column({ type: 'text' }) ownerRole!: Role;
  @Column({ type: 'text', nullable: true }) receiverRole!: Role | null;
  @Column({ type: 'text' }) evidence!: Evidence;
  @Column({ type: 'integer' }) remindDays!: number;
  @Column({ type: 'boolean', default: true }) active!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
