import type { StaffColumns } from '@banke/domain/people';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** Which column held what, the last time a file had these headings. */
@Entity('import_mapping')
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_import_mapping_account',
})
export class ImportMappingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_import_mapping' }) companyId!: string;
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'pk_import_mapping' }) headingsHash!: Buffer;
  @Column({ type: 'jsonb' }) columns!: StaffColumns;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
