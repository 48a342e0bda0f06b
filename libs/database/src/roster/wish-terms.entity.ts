import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';

/** How many wishes a month a department takes from each, and until when; without a row the usual terms hold. */
@Entity('wish_terms')
@Check('ck_wish_terms_quota', 'quota BETWEEN 0 AND 31')
@Check('ck_wish_terms_important_quota', 'important_quota BETWEEN 0 AND 31')
@Check('ck_wish_terms_closing_day', 'closing_day BETWEEN 1 AND 28')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_wish_terms_department',
})
export class WishTermsEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_wish_terms' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_wish_terms' }) departmentId!: string;
  @Column({ type: 'smallint' }) quota!: number;
  /** How many of them may be important. */
  @Column({ type: 'smallint', default: 1 }) importantQuota!: number;
  @Column({ type: 'smallint' }) closingDay!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
}
