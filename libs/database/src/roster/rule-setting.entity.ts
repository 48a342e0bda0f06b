import type { RuleCode, RuleSource, Strictness } from '@banke/domain/roster';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';

/** A rule as a department has set it. Its version is what overrides are bound to. */
@Entity('rule_setting')
@Check('ck_rule_setting_valid', 'NOT isempty(valid)')
@Index('ix_rule_setting_department', ['companyId', 'departmentId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_rule_setting_department',
})
export class RuleSettingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_rule_setting' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_rule_setting' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'text' }) code!: RuleCode;
  /** Of the shape `RULE_SHAPES` names for the code, checked when it is written. */
  @Column({ type: 'jsonb' }) value!: object;
  @Column({ type: 'jsonb' }) strictness!: Strictness;
  @Column({ type: 'text' }) source!: RuleSource;
  /** Days on which it holds; `(,)`: always. */
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
