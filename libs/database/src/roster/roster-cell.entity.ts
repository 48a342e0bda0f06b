import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffEntity } from '../people/staff.entity';
import { RosterEntity } from './roster.entity';
import { ShiftTemplateVersionEntity } from './shift-template-version.entity';

/** What the log of a roster amounts to; an empty cell has no row. */
@Entity('roster_cell')
@Index('ix_roster_cell_staff', ['companyId', 'staffId', 'day'])
@ForeignKey(() => RosterEntity, ['companyId', 'rosterId'], ['companyId', 'id'], {
  name: 'fk_roster_cell_roster',
})
@ForeignKey(() => StaffEntity, ['companyId', 'staffId'], ['companyId', 'id'], {
  name: 'fk_roster_cell_staff',
})
@ForeignKey(() => ShiftTemplateVersionEntity, ['companyId', 'templateVersionId'], ['companyId', 'id'], {
  name: 'fk_roster_cell_version',
})
export class RosterCellEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_cell' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_cell' }) rosterId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_roster_cell' }) staffId!: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_roster_cell' }) day!: string;
  @Column({ type: 'uuid' }) templateVersionId!: string;
  @Column({ type: 'boolean' }) pinned!: boolean;
}
