import { RULE_CODES, type Missing, type RuleCode, type Strictness } from '@banke/domain/roster';
import { ChoiceField, DayField, IntegerField, UuidField, ValuesField } from '../fields';

/** What a rule says of cells: broken, or that nobody can say. Numbers in the rule's unit; never sentences. */
export class FindingView {
  @ChoiceField(['breach', 'unjudged']) verdict!: 'breach' | 'unjudged';
  @ChoiceField(RULE_CODES) code!: RuleCode;
  @UuidField() ruleId!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) ruleVersion!: number;
  @ValuesField() strictness!: Strictness;
  @UuidField({ nullable: true }) personId!: string | null;
  @DayField() days!: string[];
  @IntegerField({ min: -1_000_000, max: 1_000_000, nullable: true, description: 'of a breach' })
  measured!: number | null;
  @IntegerField({ min: -1_000_000, max: 1_000_000, nullable: true }) limit!: number | null;
  @ValuesField({ optional: true }) facts?: Record<string, string | number>;
  @DayField({
    nullable: true,
    description: 'first day that would have to be known, when it cannot be judged',
  })
  needsFrom!: string | null;
  @ChoiceField(['history', 'holidays'], {
    nullable: true,
    description: 'what is not known, when it cannot be judged',
  })
  because!: Missing | null;
  @UuidField({ nullable: true, description: 'the override that covers it' }) overrideId!: string | null;
}
