import type { PersonOutcome } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EvaluationMonthEntity } from './evaluation-month.entity';
import { StaffEntity } from '../people/staff.entity';

/** What a calculation found for one person, with every line and what was put in. Append-only by database right. */
@Entity('evaluation_result')
@Index('ix_evaluation_result_staff', ['companyId', 'staffId'])
@Check('ck_evaluation_result_rank', '(total IS NULL) = (rank IS NULL) AND rank <= pool')
@ForeignKey(() => EvaluationMonthEntity, ['companyId', 'monthId'], ['companyId', 'id'], {
  name: 'fk_evaluation_result_month',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_evaluation_result_staff',
})
export class EvaluationResultEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_result' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_result' }) monthId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_evaluation_result' }) calculation!: number;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_result' }) staffId!: string;
  @Column({ type: 'jsonb' }) outcome!: PersonOutcome;
  /** Null for somebody who was not scored. */
  @Column({ type: 'integer', nullable: true }) total!: number | null;
  @Column({ type: 'integer', nullable: true }) rank!: number | null;
  /** How many were scored. */
  @Column({ type: 'integer' }) pool!: number;
  @Column({ type: 'timestamptz' }) at!: Date;
}
