import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { RosterEntity } from './roster.entity';

/** Changes to a published roster, made known together. Append-only by database right, but for the reason. */
@Entity('roster_amendment')
@Check('ck_roster_amendment_revisions', 'from_revision < to_revision')
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_amendment_roster',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_roster_amendment_account',
})
export class RosterAmendmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_amendment' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_amendment' }) rosterId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_roster_amendment' }) seq!: number;
  /** What staff saw until then, and see from then on. */
  @Column({ type: 'integer' }) fromRevision!: number;
  @Column({ type: 'integer' }) toRevision!: number;
  @Column({ type: 'text' }) reason!: string;
  /** Days until the first day that changed, at the time; negative: it was over. */
  @Column({ type: 'integer' }) noticeDays!: number;
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
