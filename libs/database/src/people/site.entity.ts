import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** A place with a clock of its own. */
@Entity('site')
@Unique('uq_site_name', ['companyId', 'name'])
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_site_company' })
export class SiteEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_site' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_site' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) timeZone!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
