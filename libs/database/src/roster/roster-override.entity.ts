import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { StaffEntity } from '../people/staff.entity';
import { RosterEntity } from './roster.entity';
import { RuleSettingEntity } from './rule-setting.entity';

/** A breach that somebody answers for: bound to the version of the rule, the cells, and how far it went. */
@Entity('roster_override')
@Check('ck_roster_override_days', 'cardinality(days) > 0')
@Index('ix_roster_override_roster', ['companyId', 'rosterId'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_override_roster',
})
@ForeignKey(() => RuleSettingEntity, ['companyId', 'ruleId'], ['companyId', 'id'], {
  name: 'fk_roster_override_rule',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_roster_override_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_roster_override_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'revokedBy'], ['companyId', 'id'], {
  name: 'fk_roster_override_revoker',
})
export class RosterOverrideEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_override' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_override' }) id!: string;
  @Column({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'uuid' }) ruleId!: string;
  @Column({ type: 'integer' }) ruleVersion!: number;
  /** Null: a breach of the day, not of one person. */
  @Column({ type: 'uuid', nullable: true }) staffId!: string | null;
  @Column({ type: 'date', array: true }) days!: string[];
  @Column({ type: 'integer' }) measured!: number;
  /** `limit` is a word of SQL. */
  @Column({ type: 'integer', name: 'limit_value' }) limit!: number;
  /** Stretch, team, qualification. Null where it was given before that was kept: it holds for the days alone. */
  @Column({ type: 'jsonb', nullable: true }) place!: Record<string, string | number> | null;
  @Column({ type: 'text' }) reason!: string;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid', nullable: true }) revokedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
}
