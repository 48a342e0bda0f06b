import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

/** What somebody asks for on a day: to work or not to work, any shift or one. */
@Entity('wish')
@Check('ck_wish_weight', 'weight BETWEEN 1 AND 100')
@Check('ck_wish_reason', 'length(reason) BETWEEN 1 AND 200')
@Index('uq_wish_day', ['companyId', 'staffId', 'day'], { unique: true })
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], { name: 'fk_wish_staff' })
@ForeignKey(() => ShiftTemplateEntity, ['companyId', 'templateId'], ['companyId', 'id'], {
  name: 'fk_wish_template',
})
export class WishEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_wish' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_wish' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'boolean' }) wants!: boolean;
  /** Null: any shift. */
  @Column({ type: 'uuid', nullable: true }) templateId!: string | null;
  @Column({ type: 'smallint' }) weight!: number;
  /** In the person's own words, for those who build the roster. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
