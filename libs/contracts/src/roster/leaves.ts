import { DayField, IntegerField, ListField, TextField, UuidField } from '../fields';

const MINUTE = { min: 0, max: 1440 };

/** Days away, whole or in part, as planned or entered in the grid: an activity on each day. */
export class LeaveView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) staffName!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @DayField() from!: string;
  @DayField() through!: string;
  @IntegerField({ ...MINUTE, description: 'minutes from midnight, on each day' }) starts!: number;
  @IntegerField({ ...MINUTE, description: '0 to 1440 is the whole day' }) ends!: number;
  @TextField({ max: 100, nullable: true, description: 'null where the reader may not know' })
  note!: string | null;
}

export class LeaveListView {
  @ListField(() => LeaveView, { max: 10_000, description: 'by first day and name' }) leaves!: LeaveView[];
}

export class LeaveQuery {
  @UuidField() department!: string;
  @DayField() from!: string;
  @DayField() through!: string;
}

export class PlanLeaveRequest {
  @UuidField() departmentId!: string;
  @UuidField() staffId!: string;
  @DayField() from!: string;
  @DayField({ description: 'last day; at most a hundred days' }) through!: string;
  @TextField({ max: 100, nullable: true }) note!: string | null;
}

export class CancelLeaveQuery {
  @UuidField() department!: string;
  @UuidField() staff!: string;
  @DayField() from!: string;
  @DayField() through!: string;
}
