import { TABLE_FORMATS, type TableFormat } from '../codes';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
} from '../fields';

const COUNT = { min: 0, max: 2_147_483_647 };
const TIMES = { min: 0, max: 31 };

/** What was recorded of a person’s attendance in a month. */
export class AttendanceTotalsView {
  @IntegerField({ ...TIMES, description: 'times late' }) late!: number;
  @IntegerField({ ...TIMES, description: 'times left before the end' }) early!: number;
  @IntegerField({ ...TIMES, description: 'shifts missed without leave' }) absences!: number;
  @IntegerField({ min: 0, max: 44_640, nullable: true, description: 'null: nobody counted them' })
  workedMinutes!: number | null;
}

export class AttendancePersonView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, nullable: true }) employeeNumber!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @IntegerField({ ...TIMES, description: 'shifts in published rosters' }) plannedShifts!: number;
  @IntegerField({ ...COUNT, description: 'minutes of work in published rosters' }) plannedMinutes!: number;
  @IntegerField({ ...COUNT, description: 'how often the record of the month was written' }) number!: number;
  @NestedField(() => AttendanceTotalsView, { nullable: true, description: 'null: nothing recorded' })
  recorded!: AttendanceTotalsView | null;
}

/** Attendance of a department in a month beside its published rosters. */
export class AttendanceMonthView {
  @BooleanField({ description: 'the actor may write it now' }) editable!: boolean;
  @ListField(() => AttendancePersonView, { max: 2000 }) people!: AttendancePersonView[];
}

export class AttendanceRequest {
  @UuidField() staffId!: string;
  @IntegerField({ ...COUNT, description: 'number of the record the writer saw; 0 for none' }) seen!: number;
  @NestedField(() => AttendanceTotalsView, { nullable: true, description: 'null takes it away' })
  recorded!: AttendanceTotalsView | null;
}

export class EnterAttendanceRequest {
  @ListField(() => AttendanceRequest, { max: 2000 }) records!: AttendanceRequest[];
}

export class AttendanceSheetQuery {
  @ChoiceField(TABLE_FORMATS) format!: TableFormat;
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}

export class AttendanceSheetApplyQuery {
  @TextField({ max: 64, description: 'of the HeadedSheetPlanView that somebody saw' }) plan!: string;
}
