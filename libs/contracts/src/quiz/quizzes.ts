import {
  ADVICE,
  DIFFICULTIES,
  FINAL_MARK_METHODS,
  QUESTION_TYPES,
  QUIZ_STATES,
  REVIEW_MOMENTS,
  type Advice,
  type Difficulty,
  type FinalMarkMethod,
  type QuestionType,
  type QuizState,
  type ReviewMoment,
} from '@banke/domain/quiz';
import { COMPETENCIES, type Competency } from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DecimalField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  ProseField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const COUNT = { min: 0, max: 2_147_483_647 };
const PERCENT = { min: -10_000, max: 10_000 };
const MINUTES = { min: 0, max: 525_600 };

export class FeedbackBandView {
  @IntegerField({ min: 0, max: 100, description: 'percent, up to the next band' }) from!: number;
  @ProseField({ max: 500 }) text!: string;
}

export class QuizSettingsView {
  @ProseField({ max: 2000, min: 0 }) intro!: string;
  @InstantField({ nullable: true }) opensAt!: string | null;
  @InstantField({ nullable: true }) closesAt!: string | null;
  @IntegerField({ min: 1, max: 1440, nullable: true }) timeLimitMinutes!: number | null;
  @IntegerField({ min: 0, max: 600, description: 'for answers that were on their way' })
  graceSeconds!: number;
  @IntegerField({ min: 1, max: 100, nullable: true, description: 'null: as many as somebody wants' })
  attempts!: number | null;
  @IntegerField(MINUTES) waitAfterFirstMinutes!: number;
  @IntegerField(MINUTES) waitAfterLaterMinutes!: number;
  @ChoiceField(FINAL_MARK_METHODS) method!: FinalMarkMethod;
  @IntegerField({ min: 0, max: 100, description: 'percent' }) passMark!: number;
  @BooleanField({ description: 'the questions come in another order for everybody' }) shuffle!: boolean;
  @ListField(() => FeedbackBandView, { max: 20 }) bands!: FeedbackBandView[];
  @ChoiceField(REVIEW_MOMENTS) reviewMarks!: ReviewMoment;
  @ChoiceField(REVIEW_MOMENTS) reviewAnswers!: ReviewMoment;
}

export class QuizPartView {
  @UuidField({ nullable: true, description: 'null: drawn from those the rest describes' })
  questionId!: string | null;
  @IntegerField({ min: 1, max: 200 }) count!: number;
  @DecimalField({
    min: 0.01,
    max: 1000,
    nullable: true,
    description: 'each; null: what it is worth by itself',
  })
  mark!: number | null;
  @UuidField({ nullable: true }) courseId!: string | null;
  @ChoiceField(COMPETENCIES, { nullable: true }) competency!: Competency | null;
  @ChoiceField(DIFFICULTIES, { nullable: true }) difficulty!: Difficulty | null;
  @TextField({ max: 30, nullable: true }) tag!: string | null;
}

export class QuizView {
  @UuidField() id!: string;
  @TextField({ max: 80 }) title!: string;
  @ChoiceField(QUIZ_STATES) state!: QuizState;
  @UuidField({ nullable: true }) departmentId!: string | null;
  @UuidField({ nullable: true }) courseId!: string | null;
  @TextField({ max: 80, nullable: true }) courseTitle!: string | null;
  @BooleanField() countsForCourse!: boolean;
  @IntegerField(COUNT) questionCount!: number;
  @NestedField(() => QuizSettingsView) settings!: QuizSettingsView;
  @ListField(() => QuizPartView, { max: 200 }) parts!: QuizPartView[];
  @BooleanField() editable!: boolean;
  @VersionField() version!: number;
}

export class QuizListView {
  @ListField(() => QuizView, { max: 2000 }) quizzes!: QuizView[];
}

class PartTitleView {
  @UuidField() id!: string;
  @TextField({ max: 61 }) title!: string;
  @ChoiceField(QUESTION_TYPES) type!: QuestionType;
}

export class QuizDetailView {
  @NestedField(() => QuizView) quiz!: QuizView;
  @ListField(() => PartTitleView, { max: 200, description: 'the fixed questions, as they are called now' })
  questions!: PartTitleView[];
  @IntegerField({ ...COUNT, description: 'begun so far, by anybody' }) attempts!: number;
}

export class QuizRequest {
  @TextField({ max: 80 }) title!: string;
  @UuidField({ nullable: true }) courseId!: string | null;
  @UuidField({ nullable: true, description: 'counts where there is no course' }) departmentId!: string | null;
  @BooleanField() countsForCourse!: boolean;
  @NestedField(() => QuizSettingsView) settings!: QuizSettingsView;
  @ListField(() => QuizPartView, { max: 200 }) parts!: QuizPartView[];
}

export class ChangeQuizRequest extends QuizRequest {
  @VersionField() version!: number;
}

export class StepQuizRequest {
  @ChoiceField(QUIZ_STATES) to!: QuizState;
  @VersionField() version!: number;
}

export class ExtendQuizRequest {
  @InstantField({ nullable: true }) closesAt!: string | null;
  @IntegerField(MINUTES) extraMinutes!: number;
  @IntegerField({ min: 0, max: 100 }) extraAttempts!: number;
}

export class QuizAttemptView {
  @UuidField() id!: string;
  @IntegerField(COUNT) number!: number;
  @InstantField() startedAt!: string;
  @InstantField({ nullable: true }) submittedAt!: string | null;
  @DecimalField({ ...PERCENT, nullable: true, description: 'null: going on, needs marking, or not told yet' })
  percent!: number | null;
  @BooleanField({ description: 'over, and a person has to mark something first' }) needsMarking!: boolean;
}

export class QuizPersonView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @ListField(() => QuizAttemptView, { max: 100 }) attempts!: QuizAttemptView[];
  @DecimalField({ ...PERCENT, nullable: true }) percent!: number | null;
  @BooleanField({ nullable: true }) passed!: boolean | null;
  @NestedField(() => ExtendQuizRequest, { nullable: true }) extension!: ExtendQuizRequest | null;
}

export class QuizResultsView {
  @NestedField(() => QuizView) quiz!: QuizView;
  @ListField(() => QuizPersonView, { max: 20_000 }) people!: QuizPersonView[];
}

const FIGURE = { min: -1_000_000, max: 1_000_000, nullable: true };

export class QuestionFiguresView {
  @UuidField() questionId!: string;
  @TextField({ max: 61 }) title!: string;
  @ChoiceField(QUESTION_TYPES) type!: QuestionType;
  @IntegerField(COUNT) attempts!: number;
  @DecimalField({ ...FIGURE, description: '0 to 1' }) facility!: number | null;
  @DecimalField(FIGURE) standardDeviation!: number | null;
  @DecimalField({ ...FIGURE, description: 'percent' }) discriminationIndex!: number | null;
  @DecimalField({ ...FIGURE, description: 'percent' }) discriminativeEfficiency!: number | null;
  @DecimalField({ ...FIGURE, description: 'percent' }) effectiveWeight!: number | null;
  @DecimalField({ ...FIGURE, description: 'the fraction that chance earns' }) randomGuess!: number | null;
  @ChoicesField(ADVICE, { nullable: true, description: 'null: too few have answered it' })
  advice!: Advice[] | null;
}

export class QuizStatisticsView {
  @NestedField(() => QuizView) quiz!: QuizView;
  @IntegerField({ ...COUNT, description: 'finished and marked' }) attempts!: number;
  @DecimalField({ ...FIGURE, description: 'percent, as are median, deviation and standard error' })
  mean!: number | null;
  @DecimalField(FIGURE) median!: number | null;
  @DecimalField(FIGURE) standardDeviation!: number | null;
  @DecimalField(FIGURE) skewness!: number | null;
  @DecimalField(FIGURE) kurtosis!: number | null;
  @DecimalField(FIGURE) internalConsistency!: number | null;
  @DecimalField(FIGURE) errorRatio!: number | null;
  @DecimalField(FIGURE) standardError!: number | null;
  @ListField(() => QuestionFiguresView, { max: 2000 }) questions!: QuestionFiguresView[];
}

export class RegradedView {
  @IntegerField({ ...COUNT, description: 'attempts looked at' }) attempts!: number;
  @IntegerField({ ...COUNT, description: 'of which a mark changed' }) changed!: number;
  @IntegerField(COUNT) marks!: number;
}
