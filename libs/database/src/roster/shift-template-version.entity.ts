import type { Block, DayPart, EntryKind } from '@banke/domain/roster';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../people/account.entity';
import { ShiftTemplateEntity } from './shift-template.entity';

/** What a template said from a moment on. Append-only by database right: rosters refer to it. */
@Entity('shift_template_version')
@Unique('uq_shift_template_version_number', ['companyId', 'templateId', 'number'])
@Check('ck_shift_template_version_colour', 'colour BETWEEN 0 AND 11')
@ForeignKey(() => ShiftTemplateEntity, ['companyId', 'templateId'], ['companyId', 'id'], {
  name: 'fk_shift_template_version_template',
})
@ForeignKey(() => AccountEntity, ['companyId', 'createdBy'], ['companyId', 'id'], {
  name: 'fk_shift_template_version_account',
})
export class ShiftTemplateVersionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_shift_template_version' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_shift_template_version' }) id!: string;
  @Column({ type: 'uuid' }) templateId!: string;
  /** 1, 2, 3 … */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) kind!: EntryKind;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', array: true }) aliases!: string[];
  @Column({ type: 'smallint' }) colour!: number;
  @Column({ type: 'text', nullable: true }) dayPart!: DayPart | null;
  @Column({ type: 'boolean' }) earlyClass!: boolean;
  @Column({ type: 'jsonb' }) blocks!: Block[];
  @Column({ type: 'uuid', array: true }) skillIds!: string[];
  /** Null for what came with the demo. */
  @Column({ type: 'uuid', nullable: true }) createdBy!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}
