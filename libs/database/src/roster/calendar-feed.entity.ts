import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** A secret address at which a calendar fetches its owner's published shifts. Only the hash of the secret is kept. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_token', ['companyId', 'tokenHash'])
@Index('uq_calendar_feed_open', ['companyId', 'accountId'], { unique: true, where: 'revoked_at IS NULL' })
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_calendar_feed_account',
})
export class CalendarFeedEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_feed' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar_feed' }) id!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'bytea' }) tokenHash!: Buffer;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  /** When a calendar last asked, to the hour. */
  @Column({ type: 'timestamptz', nullable: true }) fetchedAt!: Date | null;
}
