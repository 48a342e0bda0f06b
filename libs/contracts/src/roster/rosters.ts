import { ROSTER_STATES, type RosterState } from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
} from '../fields';

const REVISION = { min: 0, max: 2_147_483_647 };
/** A month of 300 people pasted at once is 9,300 cells. */
const CELLS_AT_ONCE = 20_000;

export class RosterView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @TextField({ max: 60, description: 'IANA zone of the site' }) timeZone!: string;
  @DayField() from!: string;
  @DayField({ description: 'last day' }) through!: string;
  @ChoiceField(ROSTER_STATES) state!: RosterState;
  @IntegerField({ ...REVISION, description: 'of the last operation; 0 before the first' }) revision!: number;
  @BooleanField({ description: 'the actor may write its cells now' }) editable!: boolean;
}

export class RosterListView {
  @ListField(() => RosterView, { max: 500, description: 'newest first' }) rosters!: RosterView[];
}

export class RosterQuery {
  @UuidField() department!: string;
}

/** A month by its first day, or any run of up to 42 days. */
export class CreateRosterRequest {
  @UuidField() departmentId!: string;
  @DayField() from!: string;
  @DayField() through!: string;
}

export class CellValueView {
  @UuidField({ description: 'version of a template' }) versionId!: string;
  @BooleanField() pinned!: boolean;
}

export class CellChangeRequest {
  @UuidField() staffId!: string;
  @DayField() day!: string;
  @NestedField(() => CellValueView, { nullable: true, description: 'what the writer saw' })
  expected!: CellValueView | null;
  @NestedField(() => CellValueView, { nullable: true }) next!: CellValueView | null;
}

/** One deed: typed, painted, pasted, undone. Sent again with the same id it is done once. */
export class RosterOperationRequest {
  @UuidField() opId!: string;
  @IntegerField({ ...REVISION, description: 'of the cells the writer saw' }) baseRevision!: number;
  @ListField(() => CellChangeRequest, { max: CELLS_AT_ONCE }) cells!: CellChangeRequest[];
}

export class CellConflictView extends CellChangeRequest {
  @NestedField(() => CellValueView, { nullable: true, description: 'what stands there instead' })
  actual!: CellValueView | null;
  @TextField({ max: 60, nullable: true, description: 'who wrote last what stands there' })
  byName!: string | null;
}

export class RosterOperationView {
  @IntegerField({ min: 1, max: 2_147_483_647 }) revision!: number;
  @UuidField() opId!: string;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @ListField(() => CellChangeRequest, { max: CELLS_AT_ONCE }) changes!: CellChangeRequest[];
}

/** What came of an operation, and what others did since its base. */
export class OperationResultView {
  @IntegerField(REVISION) revision!: number;
  @ListField(() => CellConflictView, {
    max: CELLS_AT_ONCE,
    description: 'not applied: the cell held something else',
  })
  conflicts!: CellConflictView[];
  @ListField(() => RosterOperationView, {
    max: 500,
    description: 'after the base revision, this one included',
  })
  operations!: RosterOperationView[];
}

export class OperationQuery {
  @IntegerField({ ...REVISION, query: true }) after!: number;
}

export class OperationListView {
  @ListField(() => RosterOperationView, { max: 500, description: 'oldest first; ask again while it is full' })
  operations!: RosterOperationView[];
}

export class CellQuery {
  @UuidField() staff!: string;
  @DayField() day!: string;
}

export class CellHistoryEntryView {
  @IntegerField({ min: 1, max: 2_147_483_647 }) revision!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @NestedField(() => CellValueView, { nullable: true }) before!: CellValueView | null;
  @NestedField(() => CellValueView, { nullable: true }) after!: CellValueView | null;
}

export class CellHistoryView {
  @ListField(() => CellHistoryEntryView, { max: 1000, description: 'newest first' })
  entries!: CellHistoryEntryView[];
}

/** Puts the cells back to what they were at a revision, as one more operation. */
export class RestoreRosterRequest {
  @UuidField() opId!: string;
  @IntegerField({ ...REVISION, description: 'to go back to' }) revision!: number;
  @IntegerField({ ...REVISION, description: 'the person saw last' }) baseRevision!: number;
}

/** Two revisions of a roster. */
export class ComparisonQuery {
  @IntegerField({ ...REVISION, query: true }) from!: number;
  @IntegerField({ ...REVISION, query: true }) to!: number;
}

/** What lies between two revisions: one line a cell, none where it is again what it was. */
export class ComparisonView {
  @IntegerField(REVISION) from!: number;
  @IntegerField(REVISION) to!: number;
  @ListField(() => CellChangeRequest, { max: 50_000 }) changes!: CellChangeRequest[];
}
