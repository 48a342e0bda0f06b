import type { AuditAction, AuditSubject, AuditValues } from '@banke/domain/audit';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { CompanyEntity } from '../people/company.entity';

/** One deed. Append-only by database right. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['companyId', 'subjectKind', 'subjectId'])
@Index('ix_audit_entry_account', ['companyId', 'accountId'])
@Index('ix_audit_entry_at', ['companyId', 'at'])
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_audit_entry_company' })
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_audit_entry_account',
})
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_audit_entry' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_audit_entry',
  })
  id!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** Who did it; null when nobody was signed in. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'text' }) action!: AuditAction;
  @Column({ type: 'text' }) subjectKind!: AuditSubject;
  @Column({ type: 'uuid', nullable: true }) subjectId!: string | null;
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'jsonb' }) before!: AuditValues;
  @Column({ type: 'jsonb' }) after!: AuditValues;
}
