import { DayField, ListField, TextField, UuidField } from '../fields';

/** Whole days away, as planned by whoever builds the roster: an activity on each day. */
export class LeaveView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) staffName!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @DayField() from!: string;
  @DayField() through!: string;
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
