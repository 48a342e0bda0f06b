import {
  APPEAL_ANSWERS,
  FIGURE_SOURCES,
  MONTH_STATES,
  MONTH_STEPS,
  VIOLATION_CLASSES,
  type AppealAnswer,
  type EvaluationTemplate,
  type FigureSource,
  type LineChange,
  type MonthGap,
  type MonthState,
  type MonthStep,
  type Obstacle,
  type PersonOutcome,
  type ViolationClass,
} from '@banke/domain/evaluation';
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
  ValuesField,
  VersionField,
} from '../fields';
import { OwnQuarterView } from './quarters';
import { RatioView } from './templates';

const COUNT = { min: 0, max: 2_147_483_647 };
const POINTS = { min: -40_000, max: 40_000, description: 'hundredths of a point' };
const MOST_PEOPLE = 2000;

export class EvaluationMonthView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @DayField({ description: 'first day of the month' }) firstDay!: string;
  @ChoiceField(MONTH_STATES) state!: MonthState;
  @IntegerField({ ...COUNT, description: 'number of the last calculation; 0 before the first' })
  calculation!: number;
  @IntegerField({ ...COUNT, nullable: true, description: 'the one staff see' })
  publishedCalculation!: number | null;
  @DayField({ nullable: true }) appealsThrough!: string | null;
  @VersionField() version!: number;
}

export class EvaluationMonthListView {
  @ListField(() => EvaluationMonthView, { max: 500, description: 'newest first' })
  months!: EvaluationMonthView[];
}

export class OpenMonthRequest {
  @UuidField() departmentId!: string;
  @DayField({ description: 'any day of the month' }) month!: string;
}

/** By what a post is scored in the month. */
export class FrozenTemplateView {
  @UuidField() postId!: string;
  @TextField({ max: 60 }) postName!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) number!: number;
  @TextField({ max: 40 }) name!: string;
  @ValuesField() content!: EvaluationTemplate;
}

export class FigureView {
  @TextField({ max: 40, description: 'code of the line, or `days-worked`' }) line!: string;
  @IntegerField({ min: 1, max: 2_147_483_647, description: 'how often it was written' }) number!: number;
  @NestedField(() => RatioView, { nullable: true }) value!: RatioView | null;
  @ChoiceField(FIGURE_SOURCES) source!: FigureSource;
}

/** A figure that was not written but follows from attendance. */
export class LineValueView {
  @TextField({ max: 40 }) line!: string;
  @NestedField(() => RatioView) value!: RatioView;
}

export class StayView {
  @UuidField({ nullable: true }) postId!: string | null;
  @IntegerField({ min: 0, max: 31 }) days!: number;
}

export class PartPointsView {
  @TextField({ max: 40 }) code!: string;
  @IntegerField({ min: 0, max: 10_000 }) weight!: number;
  @IntegerField(POINTS) points!: number;
  @IntegerField({ ...COUNT, description: 'lines of it without data' }) missing!: number;
}

export class EvaluatedPersonView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, nullable: true }) employeeNumber!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @ListField(() => StayView, { max: 31, description: 'posts held in the month, oldest first' })
  stays!: StayView[];
  @IntegerField({ min: 0, max: 31, description: 'days worked as the roster says' }) rosterDays!: number;
  @ListField(() => FigureView, { max: 200 }) figures!: FigureView[];
  @ListField(() => LineValueView, {
    max: 40,
    description: 'what attendance says where nobody typed a figure',
  })
  attended!: LineValueView[];
  @IntegerField({ ...POINTS, nullable: true, description: 'of the last calculation' }) total!: number | null;
  @IntegerField({ ...COUNT, nullable: true }) rank!: number | null;
  @TextField({ max: 20, nullable: true, description: 'why not scored' }) notScored!:
    'too-few-days' | 'no-data' | null;
  @ListField(() => PartPointsView, { max: 40 }) parts!: PartPointsView[];
  @IntegerField({ ...POINTS, nullable: true }) ledger!: number | null;
  @IntegerField({ ...POINTS, nullable: true, description: 'total of the month before' })
  before!: number | null;
  @ListField(() => PartPointsView, { max: 40, description: 'of the month before' })
  partsBefore!: PartPointsView[];
}

/** Of an entry: which closed month it adjusts. */
export class LateOfView {
  @DayField({ description: 'first day of that month' }) month!: string;
  @TextField({ max: 40, nullable: true, description: 'the line whose figure came late; null: points' })
  line!: string | null;
}

export class ScoreEntryView {
  @UuidField() id!: string;
  @UuidField() staffId!: string;
  @DayField() day!: string;
  @IntegerField(POINTS) points!: number;
  @ChoiceField(VIOLATION_CLASSES, { nullable: true }) violation!: ViolationClass | null;
  @TextField({ max: 200 }) title!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @BooleanField() overturned!: boolean;
  @TextField({ max: 500, nullable: true }) overturnedBecause!: string | null;
  @NestedField(() => LateOfView, { nullable: true }) late!: LateOfView | null;
}

export class EvaluationStepView {
  @ChoiceField(MONTH_STEPS) step!: MonthStep;
  @IntegerField(COUNT) calculation!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @TextField({ max: 60, nullable: true }) forName!: string | null;
  @TextField({ max: 500, nullable: true }) reason!: string | null;
}

/** A step that leads on, and all that is still missing before it. */
export class NextStepView {
  @ChoiceField(MONTH_STEPS) step!: MonthStep;
  @BooleanField({ description: 'the actor is one who takes such steps here' }) mine!: boolean;
  @ValuesField() obstacles!: Obstacle[];
}

export class AppealView {
  @UuidField() id!: string;
  @UuidField() monthId!: string;
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) staffName!: string;
  @TextField({ max: 40 }) line!: string;
  @TextField({ max: 500 }) reason!: string;
  @InstantField() at!: string;
  @ChoiceField(APPEAL_ANSWERS, { nullable: true }) answer!: AppealAnswer | null;
  @TextField({ max: 500, nullable: true }) answerText!: string | null;
  @TextField({ max: 60, nullable: true }) answeredByName!: string | null;
}

/** A month with all that its screen shows. */
export class EvaluationMonthDetailView extends EvaluationMonthView {
  @BooleanField({ description: 'the actor may enter figures now' }) editable!: boolean;
  @ListField(() => FrozenTemplateView, { max: 200 }) templates!: FrozenTemplateView[];
  @ListField(() => EvaluatedPersonView, { max: MOST_PEOPLE }) people!: EvaluatedPersonView[];
  @ListField(() => ScoreEntryView, { max: 5000 }) entries!: ScoreEntryView[];
  @ListField(() => EvaluationStepView, { max: 500, description: 'oldest first' })
  steps!: EvaluationStepView[];
  @ListField(() => NextStepView, { max: 8 }) next!: NextStepView[];
  @ValuesField({ description: 'what is missing and stops nothing' }) gaps!: MonthGap[];
  @BooleanField({ description: 'a calculation now would find something else' }) outdated!: boolean;
  @ListField(() => AppealView, { max: 1000 }) appeals!: AppealView[];
}

export class PersonResultView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField({ ...COUNT, nullable: true }) rank!: number | null;
  @IntegerField(COUNT) pool!: number;
  @ValuesField({ description: 'every line with value, weight and points' }) outcome!: PersonOutcome;
  @ListField(() => ScoreEntryView, { max: 500 }) entries!: ScoreEntryView[];
}

export class FigureRequest {
  @UuidField() staffId!: string;
  @TextField({ max: 40 }) line!: string;
  @IntegerField({ ...COUNT, description: 'number of the figure the writer saw; 0 for none' }) seen!: number;
  @NestedField(() => RatioView, { nullable: true, description: 'null takes it away: no data' })
  value!: RatioView | null;
}

export class EnterFiguresRequest {
  @ListField(() => FigureRequest, { max: 20_000 }) figures!: FigureRequest[];
}

export class AddScoreEntryRequest {
  @UuidField() staffId!: string;
  @DayField() day!: string;
  @IntegerField({ min: -20_000, max: 20_000, description: 'hundredths of a point' }) points!: number;
  @ChoiceField(VIOLATION_CLASSES, { nullable: true }) violation!: ViolationClass | null;
  @TextField({ max: 200 }) title!: string;
}

/** What came late for a published month: the figure of a line, or points. */
export class LateDataRequest {
  @UuidField() staffId!: string;
  @TextField({ max: 40, nullable: true, description: 'code of the line; null for points' })
  line!: string | null;
  @NestedField(() => RatioView, { nullable: true, description: 'with a line; null: it had no data' })
  value!: RatioView | null;
  @IntegerField({ min: -20_000, max: 20_000, nullable: true, description: 'hundredths of a point' })
  points!: number | null;
  @ChoiceField(VIOLATION_CLASSES, { nullable: true }) violation!: ViolationClass | null;
  @TextField({ max: 200 }) title!: string;
}

/** Where late data counts, and for how much. */
export class LateAdjustmentView {
  @DayField({ description: 'first day of the month that was adjusted' }) month!: string;
  @IntegerField(POINTS) points!: number;
}

export class OverturnEntryRequest {
  @TextField({ max: 500 }) reason!: string;
}

const OWN_STEPS = ['data-in', 'calculate', 'review', 'publish', 'lock', 'reopen'] as const;

/** A step of the supervisor. */
export class MonthStepRequest {
  @ChoiceField(OWN_STEPS) step!: (typeof OWN_STEPS)[number];
  @VersionField() version!: number;
  @TextField({ max: 500, optional: true, nullable: true }) reason?: string | null;
}

/** The answer to a reviewed month. */
export class MonthApprovalRequest {
  @BooleanField({ description: 'false returns it' }) approved!: boolean;
  @VersionField() version!: number;
  @TextField({ max: 500, optional: true, nullable: true }) reason?: string | null;
}

export class PersonChangeView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField({ ...POINTS, nullable: true }) before!: number | null;
  @IntegerField({ ...POINTS, nullable: true }) after!: number | null;
  @ValuesField() lines!: LineChange[];
  @ValuesField({ nullable: true }) ledger!: { before: number; after: number } | null;
}

/** What a calculation now would change, and why; nothing is stored. */
export class MonthPreviewView {
  @ListField(() => PersonChangeView, { max: MOST_PEOPLE }) changes!: PersonChangeView[];
  @IntegerField(COUNT) unchanged!: number;
}

/** Decides an appeal; upheld comes with the corrected value. */
export class AnswerAppealRequest {
  @ChoiceField(APPEAL_ANSWERS) answer!: AppealAnswer;
  @TextField({ max: 500 }) text!: string;
  @NestedField(() => RatioView, { optional: true, nullable: true }) value?: RatioView | null;
}

export class AppealRequest {
  @UuidField() monthId!: string;
  @TextField({ max: 40 }) line!: string;
  @TextField({ max: 500 }) reason!: string;
}

/** A month of whoever asks, as it was published. */
export class OwnScoreView {
  @UuidField() monthId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @DayField() firstDay!: string;
  @ChoiceField(MONTH_STATES) state!: MonthState;
  @DayField({ nullable: true, description: 'last day for an appeal; null when it is over' })
  appealsThrough!: string | null;
  @IntegerField({ ...POINTS, nullable: true }) total!: number | null;
  @IntegerField({ ...COUNT, nullable: true }) rank!: number | null;
  @IntegerField(COUNT) pool!: number;
  @ValuesField() outcome!: PersonOutcome;
  @ListField(() => ScoreEntryView, { max: 500 }) entries!: ScoreEntryView[];
  @ListField(() => AppealView, { max: 200 }) appeals!: AppealView[];
}

export class OwnScoreListView {
  @ListField(() => OwnScoreView, { max: 12, description: 'newest first' }) months!: OwnScoreView[];
  @ListField(() => OwnQuarterView, { max: 16, description: 'newest first' }) quarters!: OwnQuarterView[];
}
