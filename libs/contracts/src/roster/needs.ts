import {
  DayField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
  VersionField,
  ChoiceField,
} from '../fields';
import { VersionQuery } from './version-query';

const FROM = { description: 'the first day of the month it counts from; months before keep what they have' };
const PEOPLE = { min: 0, max: 999 };

export class HeadcountView {
  @IntegerField(PEOPLE) minimum!: number;
  @IntegerField({ ...PEOPLE, description: 'what would be comfortable; at least the minimum' })
  preferred!: number;
}

/** Of a single day, instead of what its kind of day asks for. */
export class NeedDayView extends HeadcountView {
  @DayField() day!: string;
}

/** Minutes after midnight of the roster day; past 1440 is the next day. At most a day. */
export class DayHoursView {
  @IntegerField({ min: 0, max: 1439 }) from!: number;
  @IntegerField({ min: 1, max: 2880 }) to!: number;
}

const HOURS = { nullable: true, description: 'of the day; null: of the template' };

/** "n people on template X", or at hours of the day, of a team and a qualification or of everybody. */
export class NeedView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @UuidField({ nullable: true, description: 'null: at hours' }) templateId!: string | null;
  @NestedField(() => DayHoursView, HOURS) hours!: DayHoursView | null;
  @UuidField({ nullable: true, description: 'null: whoever is in the department' }) teamId!: string | null;
  @UuidField({ nullable: true }) skillId!: string | null;
  @NestedField(() => HeadcountView) workday!: HeadcountView;
  @NestedField(() => HeadcountView) weekend!: HeadcountView;
  @NestedField(() => HeadcountView) holiday!: HeadcountView;
  @ListField(() => NeedDayView, { max: 1000, description: 'within the days asked for' })
  days!: NeedDayView[];
  @DayField({ nullable: true, description: 'the first of a month; null: as long as anybody remembers' })
  from!: string | null;
  @DayField({ nullable: true, description: 'the last of a month; null: until further notice' })
  through!: string | null;
  @VersionField() version!: number;
}

export class NeedListView {
  @DayField({ description: 'needs of months before this day are facts and change no more' })
  earliest!: string;
  @ListField(() => NeedView, { max: 500 }) needs!: NeedView[];
}

export class NeedQuery {
  @UuidField() department!: string;
  @DayField({ description: 'the numbers of this day, and single days from it' }) from!: string;
  @DayField({ description: 'through this one' }) through!: string;
}

export class NeedNumbersRequest {
  @NestedField(() => HeadcountView) workday!: HeadcountView;
  @NestedField(() => HeadcountView) weekend!: HeadcountView;
  @NestedField(() => HeadcountView) holiday!: HeadcountView;
}

export class CreateNeedRequest extends NeedNumbersRequest {
  @DayField(FROM) from!: string;
  @UuidField() departmentId!: string;
  @UuidField({ nullable: true, description: 'null: at hours' }) templateId!: string | null;
  @NestedField(() => DayHoursView, { ...HOURS, optional: true }) hours?: DayHoursView | null;
  @UuidField({ nullable: true }) teamId!: string | null;
  @UuidField({ nullable: true }) skillId!: string | null;
}

export class ChangeNeedRequest extends NeedNumbersRequest {
  @DayField(FROM) from!: string;
  @VersionField() version!: number;
}

/** What somebody saw, and the month it ends with. */
export class RemoveNeedQuery extends VersionQuery {
  @DayField(FROM) from!: string;
}

export class NeedDayRequest {
  @DayField() day!: string;
  @NestedField(() => HeadcountView, { nullable: true, description: 'null: as its kind of day asks for' })
  headcount!: HeadcountView | null;
}

/** Values of single days; those not named stay. */
export class SetNeedDaysRequest {
  @VersionField() version!: number;
  @ListField(() => NeedDayRequest, { max: 400 }) days!: NeedDayRequest[];
}

/**
 * Takes the lines of another department over, by the codes of templates and the names of teams; or, within one
 * department, the single days of another month, weekday by weekday. What is there already stays.
 */
export class CopyNeedsRequest {
  @UuidField() departmentId!: string;
  @UuidField() fromDepartmentId!: string;
  @DayField({ nullable: true, description: 'any day of the month whose single days are copied' })
  fromMonth!: string | null;
  @DayField({ nullable: true }) toMonth!: string | null;
  @DayField({
    ...FROM,
    nullable: true,
    description: 'the first of a month; needed for lines of another department',
  })
  from!: string | null;
}

export class NeedSkippedView {
  @TextField({ max: 30, description: 'name of the shift, or the hours' }) template!: string;
  @ChoiceField(['no-template', 'no-team', 'present']) because!: 'no-template' | 'no-team' | 'present';
}

export class CopyNeedsView {
  @IntegerField({ min: 0, max: 100_000 }) needs!: number;
  @IntegerField({ min: 0, max: 100_000 }) days!: number;
  @ListField(() => NeedSkippedView, { max: 500, description: 'lines without a counterpart here' })
  skipped!: NeedSkippedView[];
}
