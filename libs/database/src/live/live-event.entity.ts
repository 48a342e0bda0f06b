import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';

/** Word to the open screens that something changed. Kept for an hour, so that a stream can be resumed. */
@Entity('live_event')
@Check('ck_live_event_audience', 'num_nonnulls(account_ids, session_id, permission) = 1')
@Index('ix_live_event_transaction', ['companyId', 'transactionId'])
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_live_event_company' })
export class LiveEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_live_event' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_live_event',
  })
  id!: string;
  @Column({ type: 'bigint' }) transactionId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'text' }) event!: string;
  @Column({ type: 'jsonb' }) data!: Record<string, string | number | boolean>;
  @Column({ type: 'uuid', array: true, nullable: true }) accountIds!: string[] | null;
  @Column({ type: 'uuid', nullable: true }) sessionId!: string | null;
  /** With the place below (none: the whole company): everybody whose permission reaches it. */
  @Column({ type: 'text', nullable: true }) permission!: string | null;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) teamId!: string | null;
}
