import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';

/** By what a department promotes. What it says stands in its versions. */
@Entity('promotion_scheme')
@Unique('uq_promotion_scheme_department', ['companyId', 'departmentId'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_promotion_scheme_department',
})
export class PromotionSchemeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_scheme' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_promotion_scheme' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'text' }) name!: string;
  /** The shipped scheme it began as. */
  @Column({ type: 'text', nullable: true }) preset!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
