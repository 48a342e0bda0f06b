import type { DayKind } from '@banke/domain/roster';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { SiteEntity } from '../people/site.entity';

/** A day that the company has set, over what the calendar of its country says. */
@Entity('holiday')
// Nulls are not distinct in it, which TypeORM cannot declare.
@Index('uq_holiday_day', { synchronize: false })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_holiday_company' })
@ForeignKey(() => SiteEntity, ['companyId', 'siteId'], ['companyId', 'id'], { name: 'fk_holiday_site' })
export class HolidayEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_holiday' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_holiday' }) id!: string;
  /** Null: at every site. */
  @Column({ type: 'uuid', nullable: true }) siteId!: string | null;
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'text' }) kind!: DayKind;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
