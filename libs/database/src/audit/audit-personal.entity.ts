import type { AuditValues } from '@banke/domain/audit';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity';

/** What an entry says about persons; deleting the row forgets them and leaves the deed. */
@Entity('audit_personal')
@ForeignKey(() => AuditEntryEntity, ['companyId', 'entryId'], ['companyId', 'id'], {
  name: 'fk_audit_personal_entry',
})
export class AuditPersonalEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_audit_personal' }) companyId!: string;
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_audit_personal' }) entryId!: string;
  @Column({ type: 'text', nullable: true }) accountName!: string | null;
  @Column({ type: 'text', nullable: true }) subjectName!: string | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'jsonb' }) before!: AuditValues;
  @Column({ type: 'jsonb' }) after!: AuditValues;
}
