import type { ActivityKind } from '@banke/domain/roster';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { RosterAmendmentEntity } from './roster-amendment.entity';
import { RosterEntity } from './roster.entity';

/** One day of one person that is another now; versions of templates, null: nothing planned. */
export interface NoticedChange {
  day: string;
  before: string | null;
  after: string | null;
}

export interface NoticedActivity {
  kind: ActivityKind;
  from: number;
  to: number;
  note: string | null;
}

/** One thing beside the shifts of one person that was set, moved or removed; null: nothing. */
export interface NoticedActivityChange {
  day: string;
  before: NoticedActivity | null;
  after: NoticedActivity | null;
}

/** What one person was told about a roster, and whether they know. */
@Entity('roster_notice')
@Check('ck_roster_notice_about', 'activities IS NULL OR amendment_seq IS NULL')
// Nulls are not distinct in it, which TypeORM cannot declare.
@Index('uq_roster_notice_person', { synchronize: false })
@Index('ix_roster_notice_staff', ['companyId', 'staffId', 'at'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_notice_roster',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_roster_notice_staff',
})
@ForeignKey(
  () => RosterAmendmentEntity,
  ['companyId', 'rosterId', 'amendmentSeq'],
  ['companyId', 'rosterId', 'seq'],
  { name: 'fk_roster_notice_amendment' },
)
export class RosterNoticeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_notice' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_notice' }) id!: string;
  @Column({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'uuid' }) staffId!: string;
  /** Null: the first publication, unless it is about activities. */
  @Column({ type: 'integer', nullable: true }) amendmentSeq!: number | null;
  /** Days that changed, removals too; empty at the first publication, where all is new. */
  @Column({ type: 'jsonb' }) changes!: NoticedChange[];
  /** Null: it is about shifts. The notes in it can be forgotten. */
  @Column({ type: 'jsonb', nullable: true }) activities!: NoticedActivityChange[] | null;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'timestamptz', nullable: true }) seenAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
}
