import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity';

/** A secret by which a program acts for somebody. Only its hash is kept. */
@Entity('api_token')
@Unique('uq_api_token_token', ['companyId', 'tokenHash'])
@Check('ck_api_token_scopes', 'cardinality(scopes) > 0')
@Index('ix_api_token_account', ['companyId', 'accountId'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_api_token_account',
})
export class ApiTokenEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_api_token' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_api_token' }) id!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'bytea' }) tokenHash!: Buffer;
  /** Permissions, at most: what the account may not do, its tokens may not either. */
  @Column({ type: 'text', array: true }) scopes!: string[];
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  /** To the hour. */
  @Column({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}
