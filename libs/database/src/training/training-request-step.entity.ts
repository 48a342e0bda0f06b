import type { RequestState } from '@banke/domain/training';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { TrainingRequestEntity } from './training-request.entity';

/** A step of a request, by whom and when. */
@Entity('training_request_step')
@ForeignKey(() => TrainingRequestEntity, ['companyId', 'requestId'], ['companyId', 'id'], {
  name: 'fk_training_request_step_request',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_training_request_step_account',
})
export class TrainingRequestStepEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_request_step' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_training_request_step' }) requestId!: string;
  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_training_request_step' }) number!: number;
  @Column({ type: 'text' }) state!: RequestState;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
}
