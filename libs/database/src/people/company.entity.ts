import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The tenant. Its row is visible only to itself; see `find_company` for sign-in. */
@Entity('company')
@Unique('uq_company_code', ['code'])
export class CompanyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_company' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  /** Decides which day it is for dated rights. */
  @Column({ type: 'text' }) timeZone!: string;
  @Column({ type: 'boolean', default: false }) demo!: boolean;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
