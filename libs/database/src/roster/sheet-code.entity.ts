import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../people/department.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

/** What a foreign code in a department's sheets means; without a template such cells are left alone. */
@Entity('sheet_code')
@Check('ck_sheet_code_code', 'length(code) BETWEEN 1 AND 20')
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_sheet_code_department',
})
@ForeignKey(() => ShiftTemplateEntity, ['companyId', 'templateId'], ['companyId', 'id'], {
  name: 'fk_sheet_code_template',
})
export class SheetCodeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_sheet_code' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_sheet_code' }) departmentId!: string;
  /** Folded: in one width and one case. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_sheet_code' }) code!: string;
  @Column({ type: 'uuid', nullable: true }) templateId!: string | null;
}
