import type { PromotionScheme } from '@banke/domain/promotion';
import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { PromotionSchemeEntity } from './promotion-scheme.entity';

/** What a scheme says from a day to a day; one a day. Runs refer to it: only its last day may change. */
@Entity('promotion_scheme_version')
@Unique('uq_promotion_scheme_version_number', ['companyId', 'schemeId', 'number'])
@Check('ck_promotion_scheme_version_valid', 'NOT isempty(valid) AND NOT lower_inf(valid)')
@Exclusion(
  'ex_promotion_scheme_version_valid',
  'USING gist (company_id WITH =, scheme_id WITH =, valid WITH &&)',
)
@ForeignKey(() => PromotionSchemeEntity, ['companyId', 'schemeId'], ['companyId', 'id'], {
  name: 'fk_promotion_scheme_version_scheme',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_promotion_scheme_version_account',
})
export class PromotionSchemeVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_scheme_version' })
  companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_scheme_version' }) id!: string;
  @Column({ type: 'uuid' }) schemeId!: string;
  /** 1, 2, 3 … */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'jsonb' }) content!: PromotionScheme;
  /** `[2026-01-01,)`: the upper bound is the first day after the last. */
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
