import type { RosterStep } from '@banke/domain/roster';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { RosterEntity } from './roster.entity';

/** A step in the life of a roster. Append-only by database right. */
@Entity('roster_step')
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_step_roster',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_roster_step_account',
})
@ForeignKey(() => AccountEntity, ['companyId', 'onBehalfOf'], ['companyId', 'id'], {
  name: 'fk_roster_step_absent',
})
export class RosterStepEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_step' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_step' }) rosterId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_roster_step' }) seq!: number;
  @Column({ type: 'text' }) step!: RosterStep;
  /** The revision it was taken on. */
  @Column({ type: 'integer' }) revision!: number;
  /** Null when the clock took it. */
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  /** The absent person in whose name a delegate took it. */
  @Column({ type: 'uuid', nullable: true }) onBehalfOf!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'text', nullable: true }) comment!: string | null;
}
