import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DepartmentEntity } from './department.entity';

@Entity('team')
@Index('uq_team_open_name', ['companyId', 'departmentId', 'name'], {
  unique: true,
  where: 'closed_at IS NULL',
})
@Unique('uq_team_department', ['companyId', 'departmentId', 'id'])
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_team_department',
})
export class TeamEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_team' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_team' }) id!: string;
  @Column({ type: 'uuid' }) departmentId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
