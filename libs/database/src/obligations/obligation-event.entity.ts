import type { ObligationDeed } from '@banke/domain/obligations';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { ObligationEntity } from './obligation.entity';

/** What somebody did about a task. Append-only by database right. */
@Entity('obligation_event')
@Index('ix_obligation_event_obligation', ['companyId', 'obligationId'])
@ForeignKey(() => ObligationEntity, ['companyId', 'obligationId'], ['companyId', 'id'], {
  name: 'fk_obligation_event_obligation',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_obligation_event_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'onBehalfOf'], ['companyId', 'id'], {
  name: 'fk_obligation_event_on_behalf_of',
})
@ForeignKey(() => AccountEntity, ['companyId', 'assigneeId'], ['companyId', 'id'], {
  name: 'fk_obligation_event_assignee',
})
export class ObligationEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation_event' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_obligation_event',
  })
  id!: string;
  @Column({ type: 'uuid' }) obligationId!: string;
  @Column({ type: 'text' }) deed!: ObligationDeed;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'uuid', nullable: true }) onBehalfOf!: string | null;
  /** To whom it was assigned; null for everybody with the role. */
  @Column({ type: 'uuid', nullable: true }) assigneeId!: string | null;
  /** Of the `ObligationNoteEntity` with what was written; one that is not there any more was forgotten. */
  @Column({ type: 'uuid', nullable: true }) noteId!: string | null;
}
