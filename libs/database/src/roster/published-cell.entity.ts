import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { RosterEntity } from './roster.entity';
import { ShiftTemplateVersionEntity } from './shift-template-version.entity';

/** What staff see of a roster: its cells up to `publishedRevision`. Kept in step by whatever publishes. */
@Entity('published_cell')
@Index('ix_published_cell_staff', ['companyId', 'staffId', 'day'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_published_cell_roster',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_published_cell_staff',
})
@ForeignKey(() => ShiftTemplateVersionEntity, ['companyId', 'templateVersionId'], ['companyId', 'id'], {
  name: 'fk_published_cell_version',
})
export class PublishedCellEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_published_cell' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_published_cell' }) rosterId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_published_cell' }) staffId!: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_published_cell' }) day!: string;
  @Column({ type: 'uuid' }) templateVersionId!: string;
}
