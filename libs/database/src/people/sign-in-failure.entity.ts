import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** Wrong passwords for a name since the last right one, whether or not the name exists. */
@Entity('sign_in_failure')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_sign_in_failure_company' })
export class SignInFailureEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_sign_in_failure' }) companyId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_sign_in_failure' }) signInName!: string;
  @Column({ type: 'integer' }) count!: number;
  @Column({ type: 'timestamptz' }) lastAt!: Date;
}
