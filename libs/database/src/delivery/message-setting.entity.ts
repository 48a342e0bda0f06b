import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** What one person wants to hear outside the product. Without a confirmed address nothing leaves. */
@Entity('message_setting')
@Check('ck_message_setting_quiet', 'num_nulls(quiet_from, quiet_until, quiet_zone) IN (0, 3)')
@Check('ck_message_setting_pending', 'num_nulls(pending_email, pending_token_hash, pending_until) IN (0, 3)')
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_message_setting_account',
})
export class MessageSettingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_message_setting' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_message_setting' }) accountId!: string;
  /** Confirmed by a link that was sent there. */
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'text', nullable: true }) pendingEmail!: string | null;
  @Column({ type: 'bytea', nullable: true }) pendingTokenHash!: Buffer | null;
  @Column({ type: 'timestamptz', nullable: true }) pendingUntil!: Date | null;
  /** When the last links were sent, so that nobody floods a foreign mailbox. */
  @Column({ type: 'timestamptz', array: true, default: '{}' }) pendingTimes!: Date[];
  @Column({ type: 'text', array: true, default: '{}' }) mutedTopics!: string[];
  @Column({ type: 'text', nullable: true }) quietFrom!: string | null;
  @Column({ type: 'text', nullable: true }) quietUntil!: string | null;
  @Column({ type: 'text', nullable: true }) quietZone!: string | null;
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
