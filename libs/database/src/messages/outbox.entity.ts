import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';

/** A message on its way, written in the transaction of what it tells. */
@Entity('outbox')
@Index('ix_outbox_waiting', ['companyId', 'id'], { where: 'delivered_at IS NULL' })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_outbox_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_outbox_department',
})
export class OutboxEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_outbox' }) companyId!: string;
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_outbox',
  })
  id!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'jsonb' }) params!: Record<string, string | number>;
  @Column({ type: 'text', nullable: true }) link!: string | null;
  @Column({ type: 'uuid', array: true }) accountIds!: string[];
  /** Told to groups as well: those of this department and of the company. */
  @Column({ type: 'boolean', default: false }) forGroup!: boolean;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) deliveredAt!: Date | null;
}
