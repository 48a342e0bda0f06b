import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SiteEntity } from './site.entity';

@Entity('department')
@Index('uq_department_open_name', ['companyId', 'name'], { unique: true, where: 'closed_at IS NULL' })
@ForeignKey(() => SiteEntity, ['companyId', 'siteId'], ['companyId', 'id'], { name: 'fk_department_site' })
export class DepartmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_department' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_department' }) id!: string;
  @Column({ type: 'uuid' }) siteId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
