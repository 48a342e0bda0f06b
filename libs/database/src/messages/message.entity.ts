import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** One message to one person. Delivered again, it is still the same row. */
@Entity('message')
@Unique('uq_message_delivery', ['companyId', 'outboxId', 'accountId'])
@Index('ix_message_sequence', ['companyId', 'accountId', 'sequence'])
@Index('ix_message_unread', ['companyId', 'accountId'], { where: 'read_at IS NULL' })
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_message_account',
})
export class MessageEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_message' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_message' }) id!: string;
  /** Order of arrival. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' }) sequence!: string;
  @Column({ type: 'bigint' }) outboxId!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'jsonb' }) params!: Record<string, string | number>;
  @Column({ type: 'text', nullable: true }) link!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readAt!: Date | null;
}
