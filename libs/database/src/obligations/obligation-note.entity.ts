import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ObligationEntity } from './obligation.entity';

/** What somebody wrote with a deed about a task; deleting the row forgets the words and leaves the deed. */
@Entity('obligation_note')
@Index('ix_obligation_note_obligation', ['companyId', 'obligationId'])
@ForeignKey(() => ObligationEntity, ['companyId', 'obligationId'], ['companyId', 'id'], {
  name: 'fk_obligation_note_obligation',
})
export class ObligationNoteEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation_note' }) companyId!: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation_note' }) id!: string;
  @Column({ type: 'uuid' }) obligationId!: string;
  @Column({ type: 'text' }) text!: string;
}
