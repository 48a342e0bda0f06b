import { PRESET_SCHEMES, type PromotionScheme } from '@banke/domain/promotion';
import {
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
  ValuesField,
  VersionField,
} from '../fields';

/** Which grade of the catalogue a code is; a code without one gets a new grade of its own. */
export class PromotionGradeRequest {
  @TextField({ max: 60 }) code!: string;
  @UuidField() gradeId!: string;
}

/** Takes a shipped scheme over for a department, from today on. */
export class TakeSchemeRequest {
  @UuidField() departmentId!: string;
  @ChoiceField(PRESET_SCHEMES.map(({ key }) => key)) preset!: string;
  @ChoiceField(['zh-CN', 'en'], { description: 'language of the names' }) language!: 'zh-CN' | 'en';
  @ListField(() => PromotionGradeRequest, { max: 20 }) grades!: PromotionGradeRequest[];
}

/** What a scheme says from a day on: a new version; what was determined before stays. */
export class ChangeSchemeRequest {
  @TextField({ max: 60 }) name!: string;
  @DayField() from!: string;
  @ValuesField({ description: 'docs/promotion-scheme.schema.json' }) content!: Record<string, unknown>;
  @ListField(() => PromotionGradeRequest, { max: 20 }) grades!: PromotionGradeRequest[];
  @VersionField() version!: number;
}

export class PromotionVersionView {
  @UuidField() id!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) number!: number;
  @DayField() from!: string;
  @DayField({ nullable: true }) through!: string | null;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @ValuesField() content!: PromotionScheme;
}

export class SchemeGradeView {
  @TextField({ max: 60 }) code!: string;
  @UuidField() gradeId!: string;
  @TextField({ max: 60 }) gradeName!: string;
}

export class PromotionSchemeView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 60, nullable: true }) preset!: string | null;
  @ListField(() => PromotionVersionView, { max: 200 }) versions!: PromotionVersionView[];
  @ListField(() => SchemeGradeView, { max: 40 }) grades!: SchemeGradeView[];
  @VersionField() version!: number;
}

export class DepartmentSchemeView {
  @NestedField(() => PromotionSchemeView, { nullable: true }) scheme!: PromotionSchemeView | null;
}
