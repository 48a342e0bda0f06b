import type { FigureSource } from '@banke/domain/evaluation';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { EvaluationMonthEntity } from './evaluation-month.entity';
import { StaffEntity } from '../people/staff.entity';

/** A raw count of one person, month and line. Append-only by database right: the highest number holds, the others are its history. */
@Entity('evaluation_figure')
@Check(
  'ck_evaluation_figure_counts',
  '(numerator IS NULL) = (denominator IS NULL) AND numerator >= 0 AND denominator > 0',
)
@ForeignKey(() => EvaluationMonthEntity, ['companyId', 'monthId'], ['companyId', 'id'], {
  name: 'fk_evaluation_figure_month',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_evaluation_figure_staff',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_evaluation_figure_account',
})
export class EvaluationFigureEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_figure' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_figure' }) monthId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_figure' }) staffId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_evaluation_figure' }) line!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_evaluation_figure' }) number!: number;
  /** Both null once the figure was taken away: no data, which is not zero. */
  @Column({ type: 'integer', nullable: true }) numerator!: number | null;
  @Column({ type: 'integer', nullable: true }) denominator!: number | null;
  @Column({ type: 'text' }) source!: FigureSource;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
