import type { NeedsVoice } from '@banke/domain/training';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { NeedsTopicEntity } from './needs-topic.entity';

/** Somebody's word for a topic: a manager's wish, or where the business goes. */
@Entity('needs_voice')
@Index('ix_needs_voice_topic', ['companyId', 'topicId'])
@Check('ck_needs_voice_weight', 'weight BETWEEN 1 AND 5')
@ForeignKey(() => NeedsTopicEntity, ['companyId', 'topicId'], ['companyId', 'id'], {
  name: 'fk_needs_voice_topic',
})
@ForeignKey(() => AccountEntity, ['companyId', 'accountId'], ['companyId', 'id'], {
  name: 'fk_needs_voice_account',
})
export class NeedsVoiceEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_voice' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_needs_voice' }) id!: string;
  @Column({ type: 'uuid' }) topicId!: string;
  @Column({ type: 'text' }) kind!: NeedsVoice;
  /** Whose word it is. */
  @Column({ type: 'text' }) byName!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'smallint' }) weight!: number;
  /** Who wrote it down. */
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
