import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { PromotionSchemeVersionEntity } from './promotion-scheme-version.entity';

/** A determination of a whole department. Nothing changes by it. */
@Entity('promotion_run')
@Index('ix_promotion_run_department', ['companyId', 'departmentId', 'asOf'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_promotion_run_department',
})
@ForeignKey(() => PromotionSchemeVersionEntity, ['companyId', 'versionId'], ['companyId', 'id'], {
  name: 'fk_promotion_run_version',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_promotion_run_account',
})
export class PromotionRunEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_run' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_run' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) versionId!: string;
  @Column({ type: 'date' }) asOf!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
