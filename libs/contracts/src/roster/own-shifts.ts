import {
  ACTIVITY_KINDS,
  DAY_KINDS,
  ENTRY_KINDS,
  type ActivityKind,
  type DayKind,
  type EntryKind,
} from '@banke/domain/roster';
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

const MINUTE = { min: 0, max: 2880, nullable: true, description: 'minutes after midnight of the day' };
const MINUTES = { min: 0, max: 100_000 };
const DAYS = { min: 0, max: 42 };

/** An entry of a published roster. */
export class ShiftToldView {
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @TextField({ max: 8 }) code!: string;
  @TextField({ max: 30 }) name!: string;
  @IntegerField({ min: 0, max: 11 }) colour!: number;
  @IntegerField(MINUTE) from!: number | null;
  @IntegerField(MINUTE) to!: number | null;
}

export class OwnPauseView {
  @ChoiceField(['meal', 'break', 'training', 'meeting']) kind!: 'meal' | 'break' | 'training' | 'meeting';
  @IntegerField({ min: 0, max: 2880 }) from!: number;
  @IntegerField({ min: 0, max: 2880 }) to!: number;
}

export class OwnShiftView extends ShiftToldView {
  @DayField() day!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @TextField({ max: 60 }) siteName!: string;
  @BooleanField({ description: 'the class that everybody attends once a cycle is part of it' })
  earlyClass!: boolean;
  @IntegerField({ min: 0, max: 2880 }) workMinutes!: number;
  @InstantField({ nullable: true }) startsAt!: string | null;
  @InstantField({ nullable: true }) endsAt!: string | null;
  @ListField(() => OwnPauseView, { max: 50, description: 'what interrupts the work' })
  pauses!: OwnPauseView[];
}

export class OwnActivityView {
  @ChoiceField(ACTIVITY_KINDS) kind!: ActivityKind;
  @IntegerField({ min: 0, max: 1440 }) from!: number;
  @IntegerField({ min: 0, max: 1440 }) to!: number;
  @TextField({ max: 100, nullable: true }) note!: string | null;
}

export class OwnDayView {
  @DayField() day!: string;
  @ChoiceField(DAY_KINDS, { nullable: true }) kind!: DayKind | null;
  @TextField({ max: 60, nullable: true }) holiday!: string | null;
  @ListField(() => OwnShiftView, { max: 5, description: 'one of each department’s roster' })
  shifts!: OwnShiftView[];
  @ListField(() => OwnActivityView, { max: 50 }) activities!: OwnActivityView[];
}

export class OwnSumsView {
  @IntegerField(MINUTES) minutes!: number;
  @IntegerField({ ...MINUTES, description: 'of days before today' }) minutesSoFar!: number;
  @IntegerField(DAYS) workDays!: number;
  @IntegerField(DAYS) workDaysSoFar!: number;
  @IntegerField(DAYS) restDays!: number;
  @IntegerField(DAYS) restDaysSoFar!: number;
}

export class NoticedDayView {
  @DayField() day!: string;
  @NestedField(() => ShiftToldView, { nullable: true, description: 'null: nothing was planned' })
  before!: ShiftToldView | null;
  @NestedField(() => ShiftToldView, { nullable: true, description: 'null: nothing is planned any more' })
  after!: ShiftToldView | null;
}

/** What lies beside the shifts: set, moved or removed. */
export class NoticedActivityView {
  @DayField() day!: string;
  @NestedField(() => OwnActivityView, { nullable: true, description: 'null: it is new' })
  before!: OwnActivityView | null;
  @NestedField(() => OwnActivityView, { nullable: true, description: 'null: it is gone' })
  after!: OwnActivityView | null;
}

/** What somebody was told of a roster. */
export class OwnNoticeView {
  @UuidField() id!: string;
  @InstantField() at!: string;
  @InstantField({ nullable: true }) seenAt!: string | null;
  @InstantField({ nullable: true }) confirmedAt!: string | null;
  @TextField({ max: 60 }) departmentName!: string;
  @DayField({ description: 'first day of the roster' }) from!: string;
  @DayField() through!: string;
  @BooleanField({ description: 'the first publication, where all is new' }) first!: boolean;
  @TextField({ max: 500, nullable: true }) reason!: string | null;
  @ListField(() => NoticedDayView, { max: 42 }) changes!: NoticedDayView[];
  @ListField(() => NoticedActivityView, { max: 2500 }) activities!: NoticedActivityView[];
}

/** A month as it is published for one person; nothing of what is only drafted. */
export class OwnMonthView {
  @DayField({ description: 'first day of the month' }) month!: string;
  @BooleanField({ description: 'the account belongs to somebody on the staff' }) person!: boolean;
  @BooleanField({ description: 'the month is published in the person’s department' }) published!: boolean;
  @TextField({ max: 60, description: 'IANA zone that the times are told in' }) timeZone!: string;
  @ListField(() => OwnDayView, { max: 31 }) days!: OwnDayView[];
  @NestedField(() => OwnSumsView) sums!: OwnSumsView;
}

/** What comes next, and what was told since the person last looked. */
export class OwnOutlookView {
  @BooleanField({ description: 'the account belongs to somebody on the staff' }) person!: boolean;
  @NestedField(() => OwnShiftView, { nullable: true }) next!: OwnShiftView | null;
  @ListField(() => OwnNoticeView, { max: 100, description: 'newest first' }) notices!: OwnNoticeView[];
}

export class OwnMonthQuery {
  @DayField({ optional: true, description: 'any day of the month; left out: the present one' })
  month?: string;
}

export class ColleagueOnDutyView {
  @DayField({ description: 'on which the shift begins' }) day!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @BooleanField() ownTeam!: boolean;
  @TextField({ max: 8 }) code!: string;
  @TextField({ max: 30 }) shiftName!: string;
  @IntegerField({ min: 0, max: 11 }) colour!: number;
}

export class ColleaguesOnDutyView {
  @ListField(() => ColleagueOnDutyView, {
    max: 1000,
    description: 'whose shift lies over the person’s own of the day, the own team first',
  })
  colleagues!: ColleagueOnDutyView[];
}

export class ColleaguesOnDutyQuery {
  @DayField() day!: string;
}
