import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { RosterEntity } from './roster.entity';

/** What a cell held and what it holds now; a version of a template, and whether it is pinned. */
export interface StoredCellChange {
  staffId: string;
  day: string;
  expected: StoredCellValue | null;
  next: StoredCellValue | null;
}

export interface StoredCellValue {
  versionId: string;
  pinned: boolean;
}

/** One deed on a roster. Append-only by database right: the roster is this log. */
@Entity('roster_operation')
@Unique('uq_roster_operation_op', ['companyId', 'rosterId', 'opId'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_operation_roster',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_roster_operation_account',
})
export class RosterOperationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_operation' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_operation' }) rosterId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_roster_operation' }) revision!: number;
  /** Made by whoever did it, so that a repetition is known. */
  @Column({ type: 'uuid' }) opId!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** The changes that were applied. */
  @Column({ type: 'jsonb' }) changes!: StoredCellChange[];
}
