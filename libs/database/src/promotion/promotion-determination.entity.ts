import type { PromotionFacts, PromotionOutcome } from '@banke/domain/promotion';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { PromotionRunEntity } from './promotion-run.entity';

/** What a run found of one person, with all that it was found from. */
@Entity('promotion_determination')
@ForeignKey(() => PromotionRunEntity, ['companyId', 'runId'], ['companyId', 'id'], {
  name: 'fk_promotion_determination_run',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_promotion_determination_staff',
})
export class PromotionDeterminationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_determination' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_determination' }) runId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_determination' }) staffId!: string;
  @Column({ type: 'jsonb' }) facts!: PromotionFacts;
  @Column({ type: 'jsonb' }) outcome!: PromotionOutcome;
}
