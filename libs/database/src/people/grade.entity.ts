import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** How far somebody has come, 等级; rank 1 is the lowest. */
@Entity('grade')
@Index('uq_grade_open_name', ['companyId', 'name'], { unique: true, where: 'closed_at IS NULL' })
@Check('ck_grade_rank', 'rank BETWEEN 1 AND 1000')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_grade_company' })
export class GradeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_grade' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_grade' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'integer' }) rank!: number;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
