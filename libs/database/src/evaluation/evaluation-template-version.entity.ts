import type { EvaluationTemplate } from '@banke/domain/evaluation';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { EvaluationTemplateEntity } from './evaluation-template.entity';

/** What a template said from a moment on. Append-only by database right: months refer to it. */
@Entity('evaluation_template_version')
@Unique('uq_evaluation_template_version_number', ['companyId', 'templateId', 'number'])
@ForeignKey(() => EvaluationTemplateEntity, ['companyId', 'templateId'], ['companyId', 'id'], {
  name: 'fk_evaluation_template_version_template',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_evaluation_template_version_account',
})
export class EvaluationTemplateVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_template_version' })
  companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_template_version' }) id!: string;
  @Column({ type: 'uuid' }) templateId!: string;
  /** 1, 2, 3 … */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) content!: EvaluationTemplate;
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
