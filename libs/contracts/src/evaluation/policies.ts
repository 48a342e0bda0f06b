import {
  BooleanField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
} from '../fields';

const POINTS = { min: 0, max: 20_000, description: 'hundredths of a point' };

/** The mean from which a grade is reached; D needs nothing. */
export class GradeBandsView {
  @IntegerField(POINTS) A!: number;
  @IntegerField(POINTS) B!: number;
  @IntegerField(POINTS) C!: number;
}

export class QuarterPolicyView {
  @IntegerField({ min: 1, max: 3, description: 'scored months below which there is no grade' })
  leastMonths!: number;
  @NestedField(() => GradeBandsView) from!: GradeBandsView;
  @IntegerField({
    min: 1,
    max: 99,
    nullable: true,
    description: 'serious breaches that make a D; null: never',
  })
  breaches!: number | null;
  @IntegerField({ ...POINTS, description: 'a month below this failed' }) failedBelow!: number;
}

export class EvaluationPolicyView {
  @NestedField(() => QuarterPolicyView) quarter!: QuarterPolicyView;
  @IntegerField({ min: 1, max: 60, description: 'days after publication' }) appealDays!: number;
  @BooleanField({ description: 'staff see their own rank' }) showRanks!: boolean;
}

export class DatedPolicyView {
  @DayField({ description: 'holds from this first day of a month on' }) from!: string;
  @NestedField(() => EvaluationPolicyView) policy!: EvaluationPolicyView;
  @IntegerField({ min: 1, max: 2_147_483_647, description: 'how often it was decided for this day' })
  number!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

export class EvaluationPolicyListView {
  @NestedField(() => EvaluationPolicyView, { description: 'what holds today' }) today!: EvaluationPolicyView;
  @ListField(() => DatedPolicyView, { max: 500, description: 'newest day first' })
  policies!: DatedPolicyView[];
}

export class DecidePolicyRequest {
  @UuidField() departmentId!: string;
  @DayField({ description: 'any day of the first month it holds for, which is not over' }) from!: string;
  @IntegerField({ min: 0, max: 2_147_483_647, description: 'number seen for that month; 0 for none' })
  seen!: number;
  @NestedField(() => EvaluationPolicyView) policy!: EvaluationPolicyView;
}
