import { MONTH_STATES, type MonthState, type QuarterOutcome } from '@banke/domain/evaluation';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';
import { QuarterPolicyView } from './policies';

const POINTS = { min: -40_000, max: 40_000, description: 'hundredths of a point' };

export class QuarterQuery {
  @UuidField() department!: string;
  @DayField({ description: 'any day of the quarter' }) day!: string;
}

export class QuarterMonthView {
  @DayField() firstDay!: string;
  @ChoiceField(MONTH_STATES) state!: MonthState;
  @IntegerField({ ...POINTS, nullable: true }) total!: number | null;
  @BooleanField({ description: 'scored and locked, so that it counts' }) counts!: boolean;
}

/** What a quarter's grade was made of. */
export class QuarterGradeView {
  @ListField(() => QuarterMonthView, { max: 3, description: 'published months, oldest first' })
  months!: QuarterMonthView[];
  @IntegerField({ min: 0, max: 10_000, description: 'heavy violations that stand' }) breaches!: number;
  @ValuesField({ description: 'the grade with its mean, or why there is none yet' }) outcome!: QuarterOutcome;
}

export class QuarterPersonView extends QuarterGradeView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, nullable: true }) employeeNumber!: string | null;
}

export class QuarterView {
  @DayField() from!: string;
  @DayField() through!: string;
  @NestedField(() => QuarterPolicyView, { description: 'that held when the quarter began' })
  policy!: QuarterPolicyView;
  @ListField(() => QuarterPersonView, { max: 2000 }) people!: QuarterPersonView[];
}

export class OwnQuarterView extends QuarterGradeView {
  @DayField() from!: string;
  @TextField({ max: 60 }) departmentName!: string;
}
