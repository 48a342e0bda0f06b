import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity';

/** A signed-in browser. The token itself is never stored, only its SHA-256. */
@Entity('session')
@Unique('uq_session_token', ['companyId', 'tokenHash'])
@Index('ix_session_account', ['companyId', 'accountId'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_session_account',
})
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_session' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_session' }) id!: string;
  @Column({ type: 'bytea' }) tokenHash!: Buffer;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) csrfToken!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) lastSeenAt!: Date;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  /** Why it is over before its time; kept until then, so that the next request can be told. */
  @Column({ type: 'text', nullable: true }) endedBecause!: string | null;
}
