import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { QualificationEntity } from './qualification.entity';
import { StaffEntity } from './staff.entity';

/** What somebody may do from a day to a day, unless it was revoked before. */
@Entity('held_qualification')
@Check('ck_held_qualification_valid', 'NOT isempty(valid) AND NOT lower_inf(valid)')
@Check(
  'ck_held_qualification_revoked',
  'revoked_on IS NULL AND revoked_because IS NULL OR revoked_on >= lower(valid)',
)
@Exclusion(
  'ex_held_qualification_valid',
  'USING gist (company_id WITH =, staff_id WITH =, qualification_id WITH =, valid WITH &&) WHERE (revoked_on IS NULL)',
)
@Index('ix_held_qualification_staff', ['companyId', 'staffId'])
@Index('ix_held_qualification_qualification', ['companyId', 'qualificationId'])
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_held_qualification_staff',
})
@ForeignKey(() => QualificationEntity, ['companyId', 'qualificationId'], ['companyId', 'id'], {
  name: 'fk_held_qualification_qualification',
})
export class HeldQualificationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_held_qualification' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_held_qualification' }) id!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  @Column({ type: 'uuid' }) qualificationId!: string;
  @Column({ type: 'daterange' }) valid!: string;
  /** First day without it. */
  @Column({ type: 'date', nullable: true }) revokedOn!: string | null;
  @Column({ type: 'text', nullable: true }) revokedBecause!: string | null;
  /** How many days before its end it was last spoken of. */
  @Column({ type: 'integer', nullable: true }) remindedDays!: number | null;
}
