import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** A file somebody added to a thing; its content stands in chunks, so that one backup holds everything. */
@Entity('stored_file')
@Index('ix_stored_file_subject', ['companyId', 'subjectKind', 'subjectId'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_stored_file_account',
})
export class StoredFileEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_stored_file' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_stored_file' }) id!: string;
  @Column({ type: 'text' }) subjectKind!: string;
  @Column({ type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) name!: string;
  /** As recognised by its content. */
  @Column({ type: 'text' }) mediaType!: string;
  /** Bytes. */
  @Column({ type: 'integer' }) size!: number;
  @Column({ type: 'bytea' }) sha256!: Buffer;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
