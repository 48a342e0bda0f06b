import type { NeedsChoice } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { NeedsSurveyEntity } from './needs-survey.entity';

/** What somebody chose; shown to nobody else. */
@Entity('needs_answer')
@ForeignKey(() => NeedsSurveyEntity, ['companyId', 'surveyId'], ['companyId', 'id'], {
  name: 'fk_needs_answer_survey',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_needs_answer_staff',
})
export class NeedsAnswerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_answer' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_answer' }) surveyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_answer' }) staffId!: string;
  /** The first choice first. */
  @Column({ type: 'jsonb' }) choices!: NeedsChoice[];
}
