import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** A write that has been answered: the same key gets the same answer instead of a second deed. */
@Entity('idempotency_key')
@Index('ix_idempotency_key_created', ['createdAt'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_idempotency_key_account',
})
export class IdempotencyKeyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_idempotency_key' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_idempotency_key' }) accountId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_idempotency_key' }) key!: string;
  /** SHA-256 over method, path and body: a key reused for something else is refused. */
  @Column({ type: 'bytea' }) fingerprint!: Buffer;
  /** What the deed made; its view is read anew for every repetition. */
  @Column({ type: 'uuid', nullable: true }) resultId!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
