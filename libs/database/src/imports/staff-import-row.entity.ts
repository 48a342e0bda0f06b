import type { RowChange, RowError, RowOutcome } from '@banke/domain/people';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffImportEntity } from './staff-import.entity';

/** What a row of the file would change, as found by the last check. */
@Entity('staff_import_row')
@Check('ck_staff_import_row_outcome', `outcome IN ('create', 'change', 'unchanged', 'error')`)
@ForeignKey(() => StaffImportEntity, ['companyId', 'importId'], ['companyId', 'id'], {
  name: 'fk_staff_import_row_import',
  onDelete: 'CASCADE',
})
export class StaffImportRowEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_import_row' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff_import_row' }) importId!: string;
  /** As the spreadsheet counts. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_staff_import_row' }) row!: number;
  @Column({ type: 'text' }) outcome!: RowOutcome;
  @Column({ type: 'text', nullable: true }) employeeNumber!: string | null;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'jsonb' }) errors!: RowError[];
  @Column({ type: 'jsonb' }) changes!: RowChange[];
  /** Of the whole plan of the row: another one when it is applied means that something has changed since. */
  @Column({ type: 'bytea' }) planHash!: Buffer;
}
