import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NeedEntity } from './need.entity';

/** What a need asks for on a single day, instead of what its kind of day asks for. */
@Entity('need_day')
@Check('ck_need_day_headcount', '0 <= minimum AND minimum <= preferred')
@ForeignKey(() => NeedEntity, ['companyId', 'needId'], ['companyId', 'id'], { name: 'fk_need_day_need' })
export class NeedDayEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_need_day' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_need_day' }) needId!: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_need_day' }) day!: string;
  @Column({ type: 'smallint' }) minimum!: number;
  @Column({ type: 'smallint' }) preferred!: number;
}
