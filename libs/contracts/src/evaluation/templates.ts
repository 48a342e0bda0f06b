import {
  ATTENDANCE_MEASURES,
  KPI_UNITS,
  LINE_SOURCES,
  PRESET_EVALUATIONS,
  type AttendanceMeasure,
  type EvaluationTemplate,
  type KpiUnit,
  type LineSource,
} from '@banke/domain/evaluation';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
  ValuesField,
  VersionField,
} from '../fields';

const POINTS = { min: 0, max: 20_000, description: 'hundredths of a point' };
const WEIGHT = { min: 0, max: 10_000, description: 'basis points' };
const COUNT = { min: 0, max: 2_147_483_647 };

/** A value exactly as it is counted. */
export class RatioView {
  @IntegerField(COUNT) numerator!: number;
  @IntegerField({ min: 1, max: 2_147_483_647 }) denominator!: number;
}

export class TierRequest {
  @NestedField(() => RatioView) from!: RatioView;
  @IntegerField(POINTS) points!: number;
}

/** How a value becomes points; which of the others are needed depends on the kind. */
export class ScoringRequest {
  @ChoiceField(['linear', 'tiers', 'yes-no', 'deduct']) kind!: 'linear' | 'tiers' | 'yes-no' | 'deduct';
  @NestedField(() => RatioView, { optional: true, description: 'linear: worth 0' }) floor?: RatioView;
  @NestedField(() => RatioView, { optional: true, description: 'linear: worth 100.00' }) target?: RatioView;
  @IntegerField({ ...POINTS, optional: true, description: 'linear: the most it is worth' }) cap?: number;
  @ChoiceField(['more', 'less'], { optional: true }) better?: 'more' | 'less';
  @ListField(() => TierRequest, { max: 20, optional: true }) tiers?: TierRequest[];
  @IntegerField({ ...POINTS, optional: true }) yes?: number;
  @IntegerField({ ...POINTS, optional: true }) no?: number;
  @IntegerField({ ...POINTS, optional: true, description: 'deduct: for each occurrence' }) each?: number;
}

export class TemplateLineRequest {
  @TextField({ max: 40 }) code!: string;
  @TextField({ max: 40 }) name!: string;
  @ChoiceField(LINE_SOURCES) source!: LineSource;
  @ChoiceField(ATTENDANCE_MEASURES, {
    optional: true,
    description: 'of attendance: what the line counts; left out, its figure is typed',
  })
  measure?: AttendanceMeasure;
  @ChoiceField(KPI_UNITS) unit!: KpiUnit;
  @IntegerField({ ...WEIGHT, description: 'of its part' }) weight!: number;
  @NestedField(() => ScoringRequest) scoring!: ScoringRequest;
}

export class TemplatePartRequest {
  @TextField({ max: 40 }) code!: string;
  @IntegerField(WEIGHT) weight!: number;
  @ListField(() => TemplateLineRequest, { max: 20 }) lines!: TemplateLineRequest[];
}

/** What a template says from now on: a new version; months that are open keep theirs. */
export class ChangeEvaluationTemplateRequest {
  @TextField({ max: 40 }) name!: string;
  @ListField(() => TemplatePartRequest, { max: 10 }) parts!: TemplatePartRequest[];
  @IntegerField(POINTS) floor!: number;
  @IntegerField(POINTS) cap!: number;
  @IntegerField({ min: 0, max: 31, description: 'days of work below which nobody is scored' })
  leastDays!: number;
  @VersionField() version!: number;
}

/** Takes a shipped template over for a post. */
export class CreateEvaluationTemplateRequest {
  @UuidField() departmentId!: string;
  @UuidField() postId!: string;
  @ChoiceField(PRESET_EVALUATIONS.map(({ key }) => key)) preset!: string;
  @ChoiceField(['zh-CN', 'en'], { description: 'language of the names' }) language!: 'zh-CN' | 'en';
}

export class EvaluationTemplateView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @UuidField() postId!: string;
  @TextField({ max: 60 }) postName!: string;
  @TextField({ max: 40, nullable: true }) preset!: string | null;
  @IntegerField({ min: 1, max: 2_147_483_647, description: '1 is the first version' }) number!: number;
  @TextField({ max: 40 }) name!: string;
  @ValuesField() content!: EvaluationTemplate;
  @IntegerField({ ...COUNT, description: 'months that are scored by this version' }) months!: number;
  @InstantField() changedAt!: string;
  @TextField({ max: 60, nullable: true }) changedByName!: string | null;
  @VersionField() version!: number;
}

export class EvaluationTemplateListView {
  @ListField(() => EvaluationTemplateView, { max: 500 }) templates!: EvaluationTemplateView[];
}

export class EvaluationDepartmentQuery {
  @UuidField() department!: string;
}
