import {
  BooleanField,
  ChoiceField,
  DecimalField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  NumbersField,
  ProseField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';
import { QuizAttemptView, QuizSettingsView } from './quizzes';

const COUNT = { min: 0, max: 2_147_483_647 };
const MARK = { min: -1_000_000, max: 1_000_000 };
const BARRIERS = ['not-open-yet', 'closed', 'no-attempts-left', 'must-wait', 'no-person'] as const;
export type QuizBarrier = (typeof BARRIERS)[number];
const OUTCOMES = ['blank', 'right', 'partly', 'wrong', 'needs-marking'] as const;
export type GradeOutcome = (typeof OUTCOMES)[number];

/** A quiz as somebody takes it. */
export class OwnQuizView {
  @UuidField() id!: string;
  @TextField({ max: 80 }) title!: string;
  @TextField({ max: 80, nullable: true }) courseTitle!: string | null;
  @UuidField({ nullable: true }) courseId!: string | null;
  @BooleanField() countsForCourse!: boolean;
  @IntegerField(COUNT) questionCount!: number;
  @NestedField(() => QuizSettingsView) settings!: QuizSettingsView;
  @InstantField({ nullable: true, description: 'when the window ends for this person' }) closesAt!:
    string | null;
  @IntegerField({ ...COUNT, nullable: true, description: 'null: as many as somebody wants' })
  attemptsLeft!: number | null;
  @ChoiceField(BARRIERS, { nullable: true }) barrier!: QuizBarrier | null;
  @InstantField({ nullable: true, description: 'when the barrier goes' }) until!: string | null;
  @ListField(() => QuizAttemptView, { max: 100 }) attempts!: QuizAttemptView[];
  @DecimalField({ ...MARK, nullable: true, description: 'by the method of the quiz' }) percent!:
    number | null;
  @BooleanField({ nullable: true }) passed!: boolean | null;
}

export class OwnQuizListView {
  @BooleanField({ description: 'false: the account is no person of the company' }) person!: boolean;
  @ListField(() => OwnQuizView, { max: 2000 }) quizzes!: OwnQuizView[];
}

export class ReviewLineView {
  @TextField({ max: 8000, min: 0 }) about!: string;
  @ValuesField({ nullable: true, description: 'text, or whether it was ticked' }) given!:
    string | boolean | null;
  @ValuesField({ nullable: true, description: 'left out until it may be told' }) right!:
    string | boolean | null;
  @DecimalField({ min: -1, max: 1, nullable: true }) fraction!: number | null;
  @TextField({ max: 8000, min: 0 }) feedback!: string;
}

export class LateAnswerView {
  @UuidField() id!: string;
  @ValuesField({ nullable: true }) response!: Record<string, unknown> | null;
  @ListField(() => ReviewLineView, { max: 1000 }) lines!: ReviewLineView[];
  @InstantField() receivedAt!: string;
  @BooleanField({ description: 'a trainer has decided that it does not count' }) refused!: boolean;
}

export class SlotReviewView {
  @ChoiceField(OUTCOMES) outcome!: GradeOutcome;
  @DecimalField({ ...MARK, nullable: true }) mark!: number | null;
  @ListField(() => ReviewLineView, { max: 1000 }) lines!: ReviewLineView[];
  @ProseField({ max: 64_000, min: 0 }) explanation!: string;
  @BooleanField({ description: 'graded by a later version than the one seen' }) regraded!: boolean;
  @ValuesField({ nullable: true, description: 'how a person marked it' })
  marking!: { levels: number[] | null; comment: string } | null;
}

export class AttemptSlotView {
  @IntegerField({ min: 1, max: 1000 }) slot!: number;
  @DecimalField(MARK) maximum!: number;
  @IntegerField({ ...COUNT, description: 'grows with every answer; sent back with the next' })
  revision!: number;
  @ValuesField({ description: 'a `ShownQuestion` of libs/domain/quiz' }) question!: Record<string, unknown>;
  @ValuesField({ nullable: true }) response!: Record<string, unknown> | null;
  @ListField(() => LateAnswerView, { max: 1000, description: 'came too late: kept, and not counted' })
  late!: LateAnswerView[];
  @NestedField(() => SlotReviewView, { nullable: true, description: 'null until it may be told' })
  review!: SlotReviewView | null;
  @ValuesField({ nullable: true, description: 'for those who mark: rubric and guidance' })
  rubric!: Record<string, unknown> | null;
}

export class AttemptView {
  @UuidField() id!: string;
  @UuidField() quizId!: string;
  @TextField({ max: 80 }) title!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField(COUNT) number!: number;
  @InstantField() startedAt!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @InstantField({ nullable: true }) submittedAt!: string | null;
  @InstantField({ description: 'the server’s clock, by which time is measured' }) now!: string;
  @ListField(() => AttemptSlotView, { max: 1000 }) slots!: AttemptSlotView[];
  @DecimalField({
    ...MARK,
    nullable: true,
    description: 'null until it may be told, or while it needs marking',
  })
  total!: number | null;
  @DecimalField(MARK) maximum!: number;
  @DecimalField({ ...MARK, nullable: true }) percent!: number | null;
  @BooleanField({ nullable: true }) passed!: boolean | null;
  @BooleanField() needsMarking!: boolean;
  @IntegerField({ min: 0, max: 100, description: 'percent' }) passMark!: number;
  @ProseField({ max: 500, min: 0 }) feedback!: string;
  @BooleanField({ description: 'this pass completed the course' }) courseCompleted!: boolean;
}

export class AnswerRequest {
  @UuidField({ description: 'given by the device: sent twice, it counts once' }) stepId!: string;
  @IntegerField({ ...COUNT, description: 'the revision the person had before them' }) seen!: number;
  @ValuesField({ nullable: true, description: 'a `Response` of libs/domain/quiz; null takes it back' })
  response!: Record<string, unknown> | null;
}

export class AnsweredView {
  @IntegerField(COUNT) revision!: number;
  @BooleanField({ description: 'false: it came too late, and is kept' }) counts!: boolean;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @InstantField() now!: string;
}

export class MarkRequest {
  @UuidField() stepId!: string;
  @NumbersField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'of a rubric: the level for each criterion',
  })
  levels!: number[] | null;
  @DecimalField({ min: 0, max: 1, nullable: true, description: 'of the mark, where there is no rubric' })
  fraction!: number | null;
  @ProseField({ max: 2000, min: 0 }) comment!: string;
}

const OPEN_WORK = ['essay', 'late'] as const;

/** One thing that waits for a person: an essay to be marked, or late answers to one question to be decided on. */
export class OpenWorkView {
  @ChoiceField(OPEN_WORK) kind!: (typeof OPEN_WORK)[number];
  @UuidField() quizId!: string;
  @TextField({ max: 80 }) quizTitle!: string;
  @UuidField() attemptId!: string;
  @IntegerField({ min: 1, max: 1000 }) slot!: number;
  @TextField({ max: 60 }) name!: string;
  @InstantField() submittedAt!: string;
}

export class OpenWorkListView {
  @ListField(() => OpenWorkView, { max: 500_000, description: 'the longest waiting first' })
  work!: OpenWorkView[];
}
