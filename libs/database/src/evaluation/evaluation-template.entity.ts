import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';
import { PostEntity } from '../people/post.entity';

/** How one post of a department is scored. What it says stands in its versions. */
@Entity('evaluation_template')
@Unique('uq_evaluation_template_post', ['companyId', 'departmentId', 'postId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_evaluation_template_department',
})
@ForeignKey(() => PostEntity, ['companyId', 'postId'], ['companyId', 'id'], {
  name: 'fk_evaluation_template_post',
})
export class EvaluationTemplateEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_template' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_evaluation_template' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'uuid' }) postId!: string;
  /** The shipped template it began as. */
  @Column({ type: 'text', nullable: true }) preset!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
