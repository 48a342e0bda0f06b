import type { CutByLeaving } from '@banke/domain/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity';
import { CompanyEntity } from './company.entity';

/** A person who works, worked or will work here. An account is something else, and may be missing. */
@Entity('staff')
@Unique('uq_staff_account', ['companyId', 'accountId'])
@Check('ck_staff_number', 'employee_number IS NOT NULL OR anonymised_at IS NOT NULL')
@Check('ck_staff_probation', 'probation_end >= hire_date')
@Check('ck_staff_left', 'left_on >= hire_date')
// Both are made of expressions, which TypeORM cannot declare.
@Index('uq_staff_employee_number', { synchronize: false })
@Index('ix_staff_sort', { synchronize: false })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_staff_company' })
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_staff_account',
})
export class StaffEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_staff' }) id!: string;
  /** Null once anonymised. */
  @Column({ type: 'text', nullable: true }) employeeNumber!: string | null;
  @Column({ type: 'text' }) name!: string;
  /** Syllables separated by blanks; empty once anonymised, as the next. */
  @Column({ type: 'text' }) pinyin!: string;
  @Column({ type: 'text' }) initials!: string;
  /** `sortKeyOf` and `searchKeyOf` of the domain: the order and the search are the same here and in the browser. */
  @Column({ type: 'text' }) sortKey!: string;
  @Column({ type: 'text' }) searchKey!: string;
  /** Which edition of the API's `readableName` made the four above. */
  @Column({ type: 'smallint', default: 1 }) nameEdition!: number;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  /** First day of the first employment, and of the first membership. */
  @Column({ type: 'date' }) hireDate!: string;
  @Column({ type: 'date', nullable: true }) probationEnd!: string | null;
  /** Last day of employment, known or past; null again after a return. */
  @Column({ type: 'date', nullable: true }) leftOn!: string | null;
  /** What the leaving took away, so that it can be taken back. */
  @Column({ type: 'jsonb', nullable: true }) cutByLeaving!: CutByLeaving | null;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) anonymisedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
