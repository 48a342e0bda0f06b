import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** Somebody who can sign in. No password yet means: invited. */
@Entity('account')
@Unique('uq_account_sign_in_name', ['companyId', 'signInName'])
@Check('ck_account_sign_in_name', 'sign_in_name = lower(sign_in_name)')
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_account_company' })
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_account' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_account' }) id!: string;
  @Column({ type: 'text' }) displayName!: string;
  @Column({ type: 'text' }) signInName!: string;
  @Column({ type: 'text', nullable: true }) passwordHash!: string | null;
  @Column({ type: 'boolean', default: false }) mustChangePassword!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) blockedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) lastSignInAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
