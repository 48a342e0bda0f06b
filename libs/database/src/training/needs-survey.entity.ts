import type { NeedsMethod } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { DepartmentEntity } from '../people/department.entity';

/** The yearly question of a department what to teach, and how the answers are put together. */
@Entity('needs_survey')
@Unique('uq_needs_survey_year', ['companyId', 'departmentId', 'year'])
@Check('ck_needs_survey_days', 'opens_on <= closes_on')
@Check('ck_needs_survey_weights', 'survey_weight + wishes_weight + direction_weight = 10000')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_needs_survey_department',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_needs_survey_account',
})
export class NeedsSurveyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_survey' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_survey' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'smallint' }) year!: number;
  @Column({ type: 'date' }) opensOn!: string;
  /** The last day. */
  @Column({ type: 'date' }) closesOn!: string;
  @Column({ type: 'text' }) method!: NeedsMethod;
  @Column({ type: 'smallint' }) picks!: number;
  @Column({ type: 'smallint' }) proposes!: number;
  /** The three in hundredths of a percent, 10,000 together. */
  @Column({ type: 'smallint' }) surveyWeight!: number;
  @Column({ type: 'smallint' }) wishesWeight!: number;
  @Column({ type: 'smallint' }) directionWeight!: number;
  /** Null: nobody is told yet. */
  @Column({ type: 'date', nullable: true }) invitedOn!: string | null;
  @Column({ type: 'date', nullable: true }) remindedOn!: string | null;
  @Column({ type: 'uuid' }) createdBy!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
