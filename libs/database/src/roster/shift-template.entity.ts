import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';

/** A line of a department's list of shifts and codes; what it says stands in its versions. */
@Entity('shift_template')
@Index('uq_shift_template_open_code', { synchronize: false })
@Index('uq_shift_template_open_preset', ['companyId', 'departmentId', 'preset'], {
  unique: true,
  where: 'closed_at IS NULL',
})
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_shift_template_department',
})
export class ShiftTemplateEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_shift_template' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_shift_template' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  /** That of the present version, so that the database keeps open ones apart. */
  @Column({ type: 'text' }) code!: string;
  /** The shipped template it was copied from. */
  @Column({ type: 'text', nullable: true }) preset!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
