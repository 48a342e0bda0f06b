import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { StaffEntity } from '../people/staff.entity';
import { RosterEntity } from './roster.entity';

/** A remark on one cell, until somebody settles it. */
@Entity('roster_comment')
@Index('ix_roster_comment_roster', ['companyId', 'rosterId'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_comment_roster',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_roster_comment_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_roster_comment_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'resolvedBy'], ['companyId', 'id'], {
  name: 'fk_roster_comment_resolver',
})
export class RosterCommentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_comment' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_comment' }) id!: string;
  @Column({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'text' }) text!: string;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid', nullable: true }) resolvedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;
}
