import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** What somebody must hold to be put on a duty; null months: it does not expire. */
@Entity('qualification')
@Index('uq_qualification_open_name', ['companyId', 'name'], { unique: true, where: 'closed_at IS NULL' })
@Check('ck_qualification_valid_months', 'valid_months BETWEEN 1 AND 600')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_qualification_company' })
export class QualificationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_qualification' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_qualification' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'integer', nullable: true }) validMonths!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
