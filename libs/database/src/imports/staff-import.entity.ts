import type { StaffColumns } from '@banke/domain/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

/** What stands above a column, and the first value below. */
export interface StoredHeading {
  header: string;
  sample: string | null;
}

/** A file of people on its way into the company. */
@Entity('staff_import')
@Check(
  'ck_staff_import_state',
  `state IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'discarded')`,
)
@Check('ck_staff_import_content', `content IS NOT NULL OR state IN ('applied', 'discarded')`)
@Index('ix_staff_import_created', ['companyId', 'createdAt'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_staff_import_account',
})
export class StaffImportEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_import' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_import' }) id!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'text' }) fileName!: string;
  @Column({ type: 'text' }) format!: 'xlsx' | 'csv-utf8' | 'csv-gb18030';
  /** The file itself, until the import is over. */
  @Column({ type: 'bytea', nullable: true, select: false }) content!: Buffer | null;
  @Column({ type: 'text' }) sheet!: string;
  @Column({ type: 'jsonb' }) sheets!: string[];
  /** As the spreadsheet counts. */
  @Column({ type: 'integer' }) headerRow!: number;
  @Column({ type: 'integer' }) rowCount!: number;
  /** By column. */
  @Column({ type: 'jsonb' }) headings!: StoredHeading[];
  @Column({ type: 'jsonb' }) columns!: StaffColumns;
  @Column({ type: 'date' }) effectiveFrom!: string;
  /** `checking` and `applying` as long as the job goes on; what a job left undone is read from the job. */
  @Column({ type: 'text' }) state!:
    'uploaded' | 'checking' | 'checked' | 'applying' | 'applied' | 'discarded';
  /** The job at work, or the last one. Jobs are swept, so this is no foreign key. */
  @Column({ type: 'uuid', nullable: true }) jobId!: string | null;
  @Column({ type: 'integer', default: 0 }) created!: number;
  @Column({ type: 'integer', default: 0 }) changed!: number;
  @Column({ type: 'integer', default: 0 }) unchanged!: number;
  @Column({ type: 'integer', default: 0 }) wrong!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
