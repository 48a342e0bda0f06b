import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';

/** Somebody stands in for somebody absent. One who ended it keeps the row: what was done under it stays explained. */
@Entity('delegation')
@Index('ix_delegation_to', ['companyId', 'toAccountId'])
@Check('ck_delegation_persons', 'from_account_id <> to_account_id')
@Check('ck_delegation_valid', 'NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)')
@Exclusion(
  'ex_delegation_valid',
  'USING gist (company_id WITH =, from_account_id WITH =, valid WITH &&) WHERE (ended_at IS NULL)',
)
@ForeignKey(() => AccountEntity, ['companyId', 'fromAccountId'], ['companyId', 'id'], {
  name: 'fk_delegation_from',
})
@ForeignKey(() => AccountEntity, ['companyId', 'toAccountId'], ['companyId', 'id'], {
  name: 'fk_delegation_to',
})
export class DelegationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_delegation' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_delegation' }) id!: string;
  @Column({ type: 'uuid' }) fromAccountId!: string;
  @Column({ type: 'uuid' }) toAccountId!: string;
  /** `[2026-11-20,2026-11-26)`: the upper bound is the first day after the last. */
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
