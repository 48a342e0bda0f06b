import {
  DAY_KINDS,
  DAY_PARTS,
  ENTRY_KINDS,
  ROSTER_STATES,
  RULE_CODES,
  RULE_SOURCES,
  type DayKind,
  type DayPart,
  type EntryKind,
  type MonthData,
  type RosterState,
  type RuleCode,
  type RuleSource,
  type Strictness,
} from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  NumbersField,
  TextField,
  TextsField,
  UuidField,
  ValuesField,
} from '../fields';
import { ActivityView } from './activities';
import { DayHoursView, HeadcountView, NeedDayView } from './needs';
import { OverrideView } from './overrides';
import { BlockView } from './shift-templates';

const REVISION = { min: 0, max: 2_147_483_647 };

export class MonthVersionView {
  @UuidField() versionId!: string;
  @UuidField() templateId!: string;
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @TextField({ max: 4 }) code!: string;
  @TextField({ max: 30 }) name!: string;
  @TextsField({ max: 8, length: 12 }) aliases!: string[];
  @TextsField({ max: 2, length: 200, description: 'pinyin of the name, and its initials' })
  readings!: string[];
  @IntegerField({ min: 0, max: 11 }) colour!: number;
  @ChoiceField(DAY_PARTS, { nullable: true }) dayPart!: DayPart | null;
  @BooleanField() earlyClass!: boolean;
  @ListField(() => BlockView, { max: 48 }) blocks!: BlockView[];
  @UuidField() skillIds!: string[];
  @BooleanField({ description: 'what new entries of an open template get' }) current!: boolean;
}

export class MonthDayView {
  @DayField() day!: string;
  @ChoiceField(DAY_KINDS, { nullable: true, description: 'null: the holidays of the year are not announced' })
  kind!: DayKind | null;
  @TextField({ max: 30, nullable: true, description: 'name of the holiday, or of the one made up for' })
  holiday!: string | null;
}

export class MonthPlaceView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
}

export class SpanView {
  @DayField() from!: string;
  @DayField({ nullable: true, description: 'last day; null: without end' }) through!: string | null;
}

export class MonthSkillView extends SpanView {
  @UuidField() skillId!: string;
  @DayField({ nullable: true, description: 'first day without it' }) revokedOn!: string | null;
}

/** A duty in another department: nothing but the time. */
export class BusyView {
  @DayField() day!: string;
  @IntegerField({ min: -1440, max: 4320, description: 'minutes after midnight in the roster’s zone' })
  from!: number;
  @IntegerField({ min: -1440, max: 4320 }) to!: number;
  @IntegerField({ min: 0, max: 2880 }) workMinutes!: number;
}

export class WishView {
  @DayField() day!: string;
  @BooleanField() wants!: boolean;
  @UuidField({ nullable: true }) templateId!: string | null;
  @IntegerField({ min: 1, max: 100, description: '1: as usual; more: important' }) weight!: number;
  @TextField({ max: 200, nullable: true, description: 'null also beyond the reach of who reads' })
  reason!: string | null;
}

export class FixedRestSpanView extends SpanView {
  @IntegerField({ min: 1, max: 7, description: 'ISO: 1 is Monday' }) weekday!: number;
}

export class MonthPersonView {
  @UuidField() id!: string;
  @TextField({ max: 30 }) name!: string;
  @TextField({ max: 20, nullable: true }) employeeNumber!: string | null;
  @TextField({ max: 400, description: 'name, number, pinyin and initials, a line each, to search in' })
  searchKey!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 30, nullable: true }) gradeName!: string | null;
  @DayField() hiredOn!: string;
  @ListField(() => SpanView, { max: 100, description: 'belongs or is lent to this department' })
  employed!: SpanView[];
  @ListField(() => MonthSkillView, { max: 500 }) skills!: MonthSkillView[];
  @ListField(() => SpanView, { max: 100 }) noNight!: SpanView[];
  @ListField(() => SpanView, { max: 100 }) noOvertime!: SpanView[];
  @ListField(() => FixedRestSpanView, { max: 500, description: 'weekdays that are always free' })
  fixedRest!: FixedRestSpanView[];
  @IntegerField({ min: 0, max: 10_080 }) weeklyMinutes!: number;
  @DayField({ description: 'duties are known from this day on' }) knownFrom!: string;
  @NumbersField({ min: -1, max: 10_000, description: 'index in `versions`, one a day; -1: nothing' })
  entries!: number[];
  @NumbersField({
    ...{ min: -1, max: 10_000, nullable: true },
    description: 'what staff see, one a day of the roster; null before the first publication',
  })
  published!: number[] | null;
  @DayField({ description: 'pinned days of the roster' }) pinned!: string[];
  @ListField(() => BusyView, { max: 1000 }) busy!: BusyView[];
  @ListField(() => ActivityView, { max: 1000 }) activities!: ActivityView[];
  @ListField(() => WishView, { max: 1000 }) wishes!: WishView[];
}

export class MonthNeedView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: at hours' }) templateId!: string | null;
  @NestedField(() => DayHoursView, { nullable: true }) hours!: DayHoursView | null;
  @UuidField({ nullable: true }) teamId!: string | null;
  @UuidField({ nullable: true }) skillId!: string | null;
  @NestedField(() => HeadcountView) workday!: HeadcountView;
  @NestedField(() => HeadcountView) weekend!: HeadcountView;
  @NestedField(() => HeadcountView) holiday!: HeadcountView;
  @ListField(() => NeedDayView, { max: 1000 }) days!: NeedDayView[];
}

export class MonthRuleView {
  @UuidField() id!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) version!: number;
  @ChoiceField(RULE_CODES) code!: RuleCode;
  @ValuesField() value!: Record<string, unknown>;
  @ValuesField({ description: '{ kind: hard, overridable } or { kind: soft, weight }' })
  strictness!: Strictness;
  @ChoiceField(RULE_SOURCES) source!: RuleSource;
  @DayField({ nullable: true }) from!: string | null;
  @DayField({ nullable: true }) through!: string | null;
}

/** A month in one answer: what the grid draws and the rules read. `readMonth` turns it into records. */
export class MonthView implements MonthData {
  @UuidField() rosterId!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) timeZone!: string;
  @DayField() from!: string;
  @DayField() through!: string;
  @ChoiceField(ROSTER_STATES) state!: RosterState;
  @IntegerField(REVISION) revision!: number;
  @IntegerField({
    ...REVISION,
    nullable: true,
    description: 'what staff see; null before the first publication',
  })
  publishedRevision!: number | null;
  @DayField({ description: 'at the site, when it was read' }) today!: string;
  @BooleanField({ description: 'the actor may write its cells now' }) editable!: boolean;
  @DayField() entriesFrom!: string;
  @DayField() entriesThrough!: string;
  @ListField(() => MonthVersionView, { max: 10_000 }) versions!: MonthVersionView[];
  @ListField(() => MonthPlaceView, { max: 500 }) teams!: MonthPlaceView[];
  @ListField(() => MonthPlaceView, { max: 500 }) qualifications!: MonthPlaceView[];
  @ListField(() => MonthDayView, { max: 1000 }) days!: MonthDayView[];
  @ListField(() => MonthPersonView, { max: 5000, description: 'by team, then by name' })
  people!: MonthPersonView[];
  @ListField(() => MonthNeedView, { max: 500 }) needs!: MonthNeedView[];
  @ListField(() => MonthRuleView, { max: 500 }) settings!: MonthRuleView[];
  @ListField(() => OverrideView, { max: 5000 }) overrides!: OverrideView[];
  @InstantField({ description: 'when it was read' }) at!: string;
}
