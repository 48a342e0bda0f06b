import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { RobotEntity } from './robot.entity';

/** One message to one recipient by one channel, on its way out of the product. */
@Entity('delivery')
@Unique('uq_delivery_account', ['companyId', 'outboxId', 'channel', 'accountId'])
@Unique('uq_delivery_robot', ['companyId', 'outboxId', 'channel', 'robotId'])
@Check('ck_delivery_recipient', 'num_nonnulls(account_id, robot_id) = 1')
@Check('ck_delivery_ended', `(state = 'waiting') = (ended_at IS NULL)`)
@Index('ix_delivery_waiting', ['companyId', 'dueAt'], { where: `state = 'waiting'` })
@Index('ix_delivery_dead', ['companyId', 'endedAt'], { where: `state = 'dead'` })
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_delivery_account',
})
@ForeignKey(() => RobotEntity, ['companyId', 'robotId'], ['companyId', 'id'], { name: 'fk_delivery_robot' })
export class DeliveryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_delivery' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_delivery' }) id!: string;
  /** Null for what is no message of the centre: a test, a link that confirms an address. */
  @Column({ type: 'bigint', nullable: true }) outboxId!: string | null;
  @Column({ type: 'text' }) channel!: string;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'uuid', nullable: true }) robotId!: string | null;
  @Column({ type: 'text' }) kind!: string;
  /** Emptied once it has left. */
  @Column({ type: 'jsonb' }) params!: Record<string, string | number>;
  @Column({ type: 'text', nullable: true }) link!: string | null;
  @Column({ type: 'text', default: 'waiting' }) state!: string;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  /** Not before. Moved ahead while an attempt is made: whoever dies in it leaves it to the next. */
  @Column({ type: 'timestamptz' }) dueAt!: Date;
  @Column({ type: 'text', nullable: true }) failure!: string | null;
  /** The number that a server answered with. */
  @Column({ type: 'integer', nullable: true }) detail!: number | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
