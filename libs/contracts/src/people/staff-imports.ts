import { STAFF_FIELDS, type StaffField } from '@banke/domain/people';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
  VersionField,
} from '../fields';
import { StaffQuery } from './staff';
import type { ProblemParams } from '../codes';
import {
  ROW_CODES,
  ROW_OUTCOMES,
  STAFF_IMPORT_STATES,
  TABLE_FORMATS,
  type RowCode,
  type RowOutcome,
  type StaffImportState,
  type TableFormat,
} from './staff-import-kinds';

const COUNT = { min: 0, max: 2_147_483_647 };

export class ColumnMappingRequest {
  @IntegerField({ min: 0, max: 200, description: 'column, the first is 0' }) column!: number;
  @ChoiceField(STAFF_FIELDS) field!: StaffField;
}

export class ImportColumnView {
  @IntegerField({ min: 0, max: 200 }) column!: number;
  @TextField({ max: 200 }) header!: string;
  @ChoiceField(STAFF_FIELDS, { nullable: true, description: 'as proposed or chosen' })
  field!: StaffField | null;
  @TextField({ max: 200, nullable: true, description: 'first value below' }) sample!: string | null;
}

export class StaffImportView {
  @UuidField() id!: string;
  @TextField({ max: 200 }) fileName!: string;
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @TextField({ max: 200, description: 'sheet read; empty for CSV' }) sheet!: string;
  @ChoiceField([], { description: 'names of all sheets' }) sheets!: string[];
  @IntegerField({ min: 1, max: 1_048_576, description: 'row of the headings' }) headerRow!: number;
  @IntegerField(COUNT) rowCount!: number;
  @ListField(() => ImportColumnView, { max: 200 }) columns!: ImportColumnView[];
  @DayField({ description: 'day from which changes hold' }) effectiveFrom!: string;
  @ChoiceField(STAFF_IMPORT_STATES) state!: StaffImportState;
  @UuidField({ nullable: true, description: 'the job at work, or the last one' }) jobId!: string | null;
  @IntegerField(COUNT) created!: number;
  @IntegerField(COUNT) changed!: number;
  @IntegerField(COUNT) unchanged!: number;
  @IntegerField(COUNT) wrong!: number;
  @TextField({ max: 60 }) byName!: string;
  @InstantField() at!: string;
  @VersionField() version!: number;
}

export class StaffImportListView {
  @ListField(() => StaffImportView, { max: 100 }) imports!: StaffImportView[];
}

/**
 * Which column holds what, remembered for files with the same headings; has every row checked. Another sheet than the
 * one read is only turned to: its columns are answered, and checked with the next request.
 */
export class MapStaffImportRequest {
  @TextField({ max: 200, optional: true }) sheet?: string;
  @ListField(() => ColumnMappingRequest, { max: 50 }) columns!: ColumnMappingRequest[];
  @DayField() effectiveFrom!: string;
  @VersionField() version!: number;
}

export class RowErrorView {
  @ChoiceField(STAFF_FIELDS, { nullable: true, description: 'null: the row as a whole' })
  field!: StaffField | null;
  @TextField({ max: 200, nullable: true }) header!: string | null;
  @ChoiceField(ROW_CODES) code!: RowCode;
  @ValuesField() params!: ProblemParams;
}

export class RowChangeView {
  @ChoiceField(STAFF_FIELDS) field!: StaffField;
  @TextField({ max: 200, nullable: true }) before!: string | null;
  @TextField({ max: 200, nullable: true }) after!: string | null;
}

export class ImportRowView {
  @IntegerField({ min: 1, max: 1_048_576, description: 'row in the file, as Excel counts' }) row!: number;
  @TextField({ max: 200, nullable: true }) employeeNumber!: string | null;
  @TextField({ max: 200, nullable: true }) name!: string | null;
  @ChoiceField(ROW_OUTCOMES) outcome!: RowOutcome;
  @ListField(() => RowErrorView, { max: 50 }) errors!: RowErrorView[];
  @ListField(() => RowChangeView, { max: 50 }) changes!: RowChangeView[];
}

export class ImportRowsView {
  @ListField(() => ImportRowView, { max: 500 }) rows!: ImportRowView[];
  @IntegerField(COUNT) total!: number;
}

export class ImportRowsQuery {
  @ChoiceField(ROW_OUTCOMES, { optional: true }) outcome?: RowOutcome;
  @IntegerField({ min: 0, max: 1_000_000, optional: true, query: true }) offset?: number;
  @IntegerField({ min: 1, max: 500, optional: true, query: true, description: '100 when left out' })
  limit?: number;
}

export class ApplyStaffImportRequest {
  @VersionField() version!: number;
}

/** A table to download. */
export class StaffTableQuery {
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], {
    optional: true,
    description: 'language of the headings; zh-CN when left out',
  })
  language?: 'zh-CN' | 'en';
}

/** Who a list shows, as a table that can be imported again. `offset` and `limit` do not matter: a file holds everybody. */
export class StaffExportQuery extends StaffQuery {
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], {
    optional: true,
    description: 'language of the headings; zh-CN when left out',
  })
  language?: 'zh-CN' | 'en';
}

/** The name of the file that is sent as the body. */
export class UploadStaffImportQuery {
  @TextField({ max: 200 }) fileName!: string;
}
