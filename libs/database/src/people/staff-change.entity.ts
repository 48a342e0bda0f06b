import type { AuditValues } from '@banke/domain/audit';
import type { StaffChange } from '@banke/domain/people';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';
import { StaffEntity } from './staff.entity';

/** A line of a person's history. Append-only by database right; nothing personal stands in it. */
@Entity('staff_change')
@Index('ix_staff_change_staff', ['companyId', 'staffId', 'id'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_staff_change_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_staff_change_account',
})
export class StaffChangeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_change' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_staff_change',
  })
  id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'text' }) change!: StaffChange;
  /** The day from which it holds. */
  @Column({ type: 'date' }) effectiveOn!: string;
  /** When it was entered. */
  @Column({ type: 'timestamptz' }) at!: Date;
  /** Who entered it; null when the product did. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  /** Names of places, posts and grades, never ids; of personal fields only which ones, with the value true. */
  @Column({ type: 'jsonb' }) before!: AuditValues;
  @Column({ type: 'jsonb' }) after!: AuditValues;
}
