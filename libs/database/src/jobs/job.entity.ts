import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';

export type StoredValues = Record<string, string | number | boolean | null>;

/** Work in the background that somebody started: what to do, how far it is, what came of it. */
@Entity('job')
@Check('ck_job_state', `state IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Index('ix_job_account', ['companyId', 'accountId', 'createdAt'])
@Index('ix_job_created', ['companyId', 'createdAt'])
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], { name: 'fk_job_account' })
export class JobEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_job' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_job' }) id!: string;
  @Column({ type: 'text' }) kind!: string;
  /** What its sentence needs, such as a file name. */
  @Column({ type: 'jsonb' }) params!: Record<string, string | number>;
  /** What its handler needs; ids rather than contents. */
  @Column({ type: 'jsonb' }) payload!: object;
  @Column({ type: 'text' }) state!: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** How often it was begun. Who holds an older number has lost the job and may not finish it. */
  @Column({ type: 'integer', default: 0 }) attempt!: number;
  /** How many workers died over it. */
  @Column({ type: 'integer', default: 0 }) deaths!: number;
  @Column({ type: 'integer', default: 0 }) done!: number;
  @Column({ type: 'integer', nullable: true }) total!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) cancelRequestedAt!: Date | null;
  @Column({ type: 'jsonb', nullable: true }) result!: StoredValues | null;
  @Column({ type: 'text', nullable: true }) problem!: string | null;
  @Column({ type: 'jsonb', nullable: true }) problemParams!: Record<string, string | number> | null;
  @Column({ type: 'text', nullable: true }) link!: string | null;
  @Column({ type: 'uuid' }) accountId!: string;
  /** Of the request that started it, for the audit log. */
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) address!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
