import {
  ADVICES,
  DECISION_KINDS,
  type Advice,
  type DecisionKind,
  type PromotionOutcome,
  type PromotionScheme,
  type RecordResult,
} from '@banke/domain/promotion';
import {
  BooleanField,
  ChoiceField,
  DayField,
  DaysField,
  IntegerField,
  ListField,
  NestedField,
  ProseField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';

const COUNT = { min: 0, max: 2_147_483_647 };

export class PromotionDepartmentQuery {
  @UuidField() department!: string;
}

/** What the ladder is that people are judged by on the day. */
export class PromotionLadderView {
  @UuidField() schemeId!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField(COUNT) number!: number;
  @ValuesField({ description: 'grades, steps with their criteria, triggers of demotion' })
  content!: PromotionScheme;
}

export class PromotionPersonView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, nullable: true }) employeeNumber!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @ValuesField({ description: 'steps and triggers, each criterion with value, threshold and by when' })
  outcome!: PromotionOutcome;
  @BooleanField({ description: 'a result that the last decision rested on is another one now' })
  recheck!: boolean;
}

export class PromotionBoardView {
  @DayField() asOf!: string;
  @NestedField(() => PromotionLadderView, { nullable: true, description: 'null without a scheme' })
  ladder!: PromotionLadderView | null;
  @ListField(() => PromotionPersonView, { max: 10_000 }) people!: PromotionPersonView[];
}

export class PromotionAwardView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) award!: string;
  @DayField() month!: string;
  @DayField() on!: string;
  @ProseField({ max: 1000 }) reason!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

export class PromotionRecordView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) criterion!: string;
  @ValuesField() result!: RecordResult;
  @ProseField({ max: 1000 }) evidence!: string;
  @DayField() on!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

export class PromotionDecisionView {
  @UuidField() id!: string;
  @ChoiceField(DECISION_KINDS) kind!: DecisionKind;
  @TextField({ max: 60, nullable: true }) fromGrade!: string | null;
  @TextField({ max: 60, nullable: true }) toGrade!: string | null;
  @DayField() effectiveOn!: string;
  @ProseField({ max: 1000 }) reason!: string;
  @ProseField({ max: 1000, nullable: true }) handover!: string | null;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @DayField({ nullable: true, description: 'of the determination that it was made from' })
  runAsOf!: string | null;
  @DaysField({
    min: 0,
    max: 1200,
    description: 'months it can have rested on whose result became another one afterwards',
  })
  changedMonths!: string[];
}

export class HeldGradeView {
  @TextField({ max: 60, nullable: true, description: 'null: a grade that the scheme does not have' })
  code!: string | null;
  @DayField() from!: string;
}

/** Where one person stands, with all that it was found from. */
export class PromotionStandingView {
  @DayField() asOf!: string;
  @NestedField(() => PromotionLadderView) ladder!: PromotionLadderView;
  @NestedField(() => PromotionPersonView) person!: PromotionPersonView;
  @BooleanField({ description: 'of whoever asks' }) own!: boolean;
  @ListField(() => HeldGradeView, { max: 200 }) grades!: HeldGradeView[];
  @ListField(() => PromotionAwardView, { max: 500 }) awards!: PromotionAwardView[];
  @ListField(() => PromotionRecordView, { max: 2000 }) records!: PromotionRecordView[];
  @ListField(() => PromotionDecisionView, { max: 500 }) decisions!: PromotionDecisionView[];
}

export class OwnPromotionView {
  @NestedField(() => PromotionStandingView, {
    nullable: true,
    description: 'null for who is no member of staff, or in a department without a scheme',
  })
  standing!: PromotionStandingView | null;
}

/** A named award for a month, at most one of a name in a team. */
export class GiveAwardRequest {
  @TextField({ max: 60 }) award!: string;
  @DayField({ description: 'any day of the month it is for' }) month!: string;
  @ProseField({ min: 1, max: 1000 }) reason!: string;
}

/** What somebody confirms, or what a vote or a panel came to; which of the others are needed depends on the criterion. */
export class RecordCriterionRequest {
  @TextField({ max: 60 }) criterion!: string;
  @BooleanField({ optional: true }) confirmed?: boolean;
  @IntegerField({ min: 0, max: 10_000, optional: true }) yes?: number;
  @IntegerField({ min: 0, max: 10_000, optional: true }) no?: number;
  @IntegerField({ min: 0, max: 10_000, optional: true, description: 'hundredths of a point' }) score?: number;
  @ProseField({ min: 1, max: 1000 }) evidence!: string;
}

/** What was decided, by whoever sends it. A promotion or demotion changes the grade from its day on. */
export class DecidePromotionRequest {
  @ChoiceField(DECISION_KINDS) kind!: DecisionKind;
  @TextField({ max: 60, optional: true, description: 'code of the new grade' }) to?: string;
  @DayField() effectiveOn!: string;
  @ProseField({ min: 1, max: 1000 }) reason!: string;
  @ProseField({ min: 1, max: 1000, optional: true, description: 'where the handover is recorded' })
  handover?: string;
  @UuidField({ optional: true }) runId?: string;
}

export class StartPromotionRunRequest {
  @UuidField() departmentId!: string;
  @DayField({ description: 'the end of a month, not later than today' }) asOf!: string;
}

export class PromotionRunView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @DayField() asOf!: string;
  @TextField({ max: 40 }) at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @IntegerField(COUNT) versionNumber!: number;
  @IntegerField(COUNT) people!: number;
}

export class PromotionRunListView {
  @ListField(() => PromotionRunView, { max: 60 }) runs!: PromotionRunView[];
}

export class DeterminedPersonView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, nullable: true }) employeeNumber!: string | null;
  @ChoiceField(ADVICES) advice!: Advice;
  @ValuesField() outcome!: PromotionOutcome;
}

export class PromotionRunDetailView extends PromotionRunView {
  @NestedField(() => PromotionLadderView) ladder!: PromotionLadderView;
  @ListField(() => DeterminedPersonView, { max: 10_000 }) found!: DeterminedPersonView[];
}
