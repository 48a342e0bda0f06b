import {
  RULE_CODES,
  RULE_PACKS,
  RULE_SOURCES,
  type RuleCode,
  type RulePack,
  type RuleSource,
  type Strictness,
} from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  NestedField,
  UuidField,
  ValuesField,
  VersionField,
} from '../fields';

/** Must not be broken, perhaps with a reason after all; or costs so many points. */
export class StrictnessRequest {
  @ChoiceField(['hard', 'soft']) kind!: 'hard' | 'soft';
  @BooleanField({ optional: true, description: 'of a hard rule: may be broken with a reason' })
  overridable?: boolean;
  @IntegerField({ min: 1, max: 1000, optional: true, description: 'of a soft rule: points a finding costs' })
  weight?: number;
}

export class RuleSettingView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @ChoiceField(RULE_CODES) code!: RuleCode;
  @ValuesField({ description: 'of the shape that `RULE_SHAPES` names for the code' })
  value!: Record<string, unknown>;
  @ValuesField({ description: '{ kind: hard, overridable } or { kind: soft, weight }' })
  strictness!: Strictness;
  @ChoiceField(RULE_SOURCES) source!: RuleSource;
  @DayField({ nullable: true, description: 'first day on which it holds; null: always' })
  from!: string | null;
  @DayField({ nullable: true, description: 'last day' }) through!: string | null;
  @BooleanField({ description: 'a fact no department can waive: always hard, cannot be removed' })
  fixed!: boolean;
  @VersionField() version!: number;
}

export class RuleSettingListView {
  @ListField(() => RuleSettingView, { max: 500, description: 'in the order of the rules' })
  rules!: RuleSettingView[];
  @BooleanField({ description: 'the actor may change them' }) editable!: boolean;
}

export class RuleSettingQuery {
  @UuidField() department!: string;
}

export class RuleSettingRequest {
  @ValuesField() value!: Record<string, unknown>;
  @NestedField(() => StrictnessRequest) strictness!: StrictnessRequest;
  @DayField({ nullable: true }) from!: string | null;
  @DayField({ nullable: true }) through!: string | null;
}

export class CreateRuleSettingRequest extends RuleSettingRequest {
  @UuidField() departmentId!: string;
  @ChoiceField(RULE_CODES) code!: RuleCode;
}

/** A change makes a new version, to which overrides given before no longer apply. */
export class ChangeRuleSettingRequest extends RuleSettingRequest {
  @VersionField() version!: number;
}

/** Adds what the pack has and the department has not; `replace` takes away what the pack has not. */
export class TakeOverPackRequest {
  @UuidField() departmentId!: string;
  @ChoiceField(RULE_PACKS) pack!: RulePack;
  @BooleanField() replace!: boolean;
}
