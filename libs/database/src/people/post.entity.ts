import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** What somebody does, 岗位: agent, cashier, receptionist. */
@Entity('post')
@Index('uq_post_open_name', ['companyId', 'name'], { unique: true, where: 'closed_at IS NULL' })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_post_company' })
export class PostEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_post' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_post' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
