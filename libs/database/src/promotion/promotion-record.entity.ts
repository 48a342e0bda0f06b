import type { RecordResult } from '@banke/domain/promotion';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';
import { StaffEntity } from '../people/staff.entity';

/** What somebody entitled to it recorded of a criterion: a confirmation, the result of a vote or of a panel. The last counts. */
@Entity('promotion_record')
@Index('ix_promotion_record_staff', ['companyId', 'staffId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_promotion_record_department',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_promotion_record_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_promotion_record_account',
})
export class PromotionRecordEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_record' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_record' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  /** Its id within the scheme. */
  @Column({ type: 'text' }) criterion!: string;
  @Column({ type: 'jsonb' }) result!: RecordResult;
  @Column({ type: 'text' }) evidence!: string;
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
