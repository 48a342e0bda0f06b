import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EvaluationMonthEntity } from './evaluation-month.entity';
import { EvaluationTemplateVersionEntity } from './evaluation-template-version.entity';
import { PostEntity } from '../people/post.entity';

/** By which version of a template a post is scored in a month: frozen when the month opens. */
@Entity('evaluation_month_template')
@ForeignKey(() => EvaluationMonthEntity, ['companyId', 'monthId'], ['companyId', 'id'], {
  name: 'fk_evaluation_month_template_month',
})
@ForeignKey(() => PostEntity, ['companyId', 'postId'], ['companyId', 'id'], {
  name: 'fk_evaluation_month_template_post',
})
@ForeignKey(() => EvaluationTemplateVersionEntity, ['companyId', 'versionId'], ['companyId', 'id'], {
  name: 'fk_evaluation_month_template_version',
})
export class EvaluationMonthTemplateEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_month_template' })
  companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_month_template' }) monthId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_month_template' }) postId!: string;
  @Column({ type: 'uuid' }) versionId!: string;
}
