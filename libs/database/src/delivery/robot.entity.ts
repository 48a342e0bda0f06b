import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from '../people/company.entity';
import { DepartmentEntity } from '../people/department.entity';

/** A robot in a chat group of a department, or of the whole company. */
@Entity('robot')
@Check('ck_robot_quiet', 'num_nulls(quiet_from, quiet_until, quiet_zone) IN (0, 3)')
@Check('ck_robot_sealed', '(closed_at IS NULL) = (sealed IS NOT NULL)')
@Index('uq_robot_open_name', ['companyId', 'name'], { unique: true, where: 'closed_at IS NULL' })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_robot_company' })
@ForeignKey(() => DepartmentEntity, ['companyId', 'departmentId'], ['companyId', 'id'], {
  name: 'fk_robot_department',
})
export class RobotEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_robot' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_robot' }) id!: string;
  @Column({ type: 'uuid', nullable: true }) departmentId!: string | null;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) vendor!: string;
  /** All that is shown of the address: the rest of it is a key. */
  @Column({ type: 'text' }) host!: string;
  /** Whether a secret signs what is sent. */
  @Column({ type: 'boolean' }) signed!: boolean;
  /** Address and secret, encrypted; gone with the robot. */
  @Column({ type: 'bytea', nullable: true }) sealed!: Buffer | null;
  @Column({ type: 'text', array: true }) kinds!: string[];
  @Column({ type: 'text', nullable: true }) quietFrom!: string | null;
  @Column({ type: 'text', nullable: true }) quietUntil!: string | null;
  @Column({ type: 'text', nullable: true }) quietZone!: string | null;
  @Column({ type: 'text' }) language!: string;
  /** When it was last called, as often as its rate counts. */
  @Column({ type: 'timestamptz', array: true, default: '{}' }) recent!: Date[];
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
