import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';
import { QualificationEntity } from '../people/qualification.entity';
import { TeamEntity } from '../people/team.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * "n people on template X", or at hours of the day, by kind of day; of a team and a qualification, or of everybody. Other numbers from a month on are
 * another row of the same line.
 */
@Entity('need')
@Check('ck_need_workday', '0 <= workday_minimum AND workday_minimum <= workday_preferred')
@Check('ck_need_weekend', '0 <= weekend_minimum AND weekend_minimum <= weekend_preferred')
@Check('ck_need_holiday', '0 <= holiday_minimum AND holiday_minimum <= holiday_preferred')
@Check(
  'ck_need_valid',
  `NOT isempty(valid)
   AND (lower_inf(valid) OR extract(day FROM lower(valid)) = 1)
   AND (upper_inf(valid) OR extract(day FROM upper(valid)) = 1)`,
)
@Check('ck_need_what', 'num_nonnulls(template_id, hours) = 1')
@Check(
  'ck_need_hours',
  `hours IS NULL OR (NOT isempty(hours) AND 0 <= lower(hours) AND lower(hours) < 1440
   AND upper(hours) - lower(hours) <= 1440)`,
)
@Exclusion(
  'ex_need_valid',
  `USING gist (company_id WITH =, department_id WITH =, coalesce(template_id, ${NOBODY}) WITH =,
     coalesce(hours, 'empty'::int4range) WITH =, coalesce(team_id, ${NOBODY}) WITH =,
     coalesce(skill_id, ${NOBODY}) WITH =, valid WITH &&)`,
)
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_need_department',
})
@ForeignKey(() => ShiftTemplateEntity, ['companyId', 'templateId'], ['companyId', 'id'], {
  name: 'fk_need_template',
})
@ForeignKey(() => TeamEntity, ['companyId', 'departmentId', 'teamId'], ['companyId', 'departmentId', 'id'], {
  name: 'fk_need_team',
})
@ForeignKey(() => QualificationEntity, ['companyId', 'skillId'], ['companyId', 'id'], {
  name: 'fk_need_skill',
})
export class NeedEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_need' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_need' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid', nullable: true }) templateId!: string | null;
  /** `[660,780)`: minutes after midnight of the day; past 1440 is the next one. */
  @Column({ type: 'int4range', nullable: true }) hours!: string | null;
  @Column({ type: 'uuid', nullable: true }) teamId!: string | null;
  @Column({ type: 'uuid', nullable: true }) skillId!: string | null;
  @Column({ type: 'smallint' }) workdayMinimum!: number;
  @Column({ type: 'smallint' }) workdayPreferred!: number;
  @Column({ type: 'smallint' }) weekendMinimum!: number;
  @Column({ type: 'smallint' }) weekendPreferred!: number;
  @Column({ type: 'smallint' }) holidayMinimum!: number;
  @Column({ type: 'smallint' }) holidayPreferred!: number;
  /** From the first day of a month, until that of another. */
  @Column({ type: 'daterange' }) valid!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
