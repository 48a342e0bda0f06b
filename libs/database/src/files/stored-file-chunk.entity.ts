import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StoredFileEntity } from './stored-file.entity';

/** At most 1 MiB of a file's content; the position counts from 0. */
@Entity('stored_file_chunk')
@ForeignKey(() => StoredFileEntity, ['companyId', 'fileId'], ['companyId', 'id'], {
  name: 'fk_stored_file_chunk_file',
  onDelete: 'CASCADE',
})
export class StoredFileChunkEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_stored_file_chunk' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_stored_file_chunk' }) fileId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_stored_file_chunk' }) position!: number;
  @Column({ type: 'bytea' }) content!: Buffer;
}
