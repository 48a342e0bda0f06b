import {
  DayField,
  DaysField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';
import { FindingView } from './findings';

const REVISION = { min: 0, max: 2_147_483_647 };
const MEASURE = { min: -1_000_000, max: 1_000_000 };

/** A breach that somebody answers for, with a reason. */
export class OverrideView {
  @UuidField() id!: string;
  @UuidField() ruleId!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) ruleVersion!: number;
  @UuidField({ nullable: true, description: 'null: of the day, not of one person' }) personId!: string | null;
  @DayField() days!: string[];
  @IntegerField(MEASURE) measured!: number;
  @IntegerField(MEASURE) limit!: number;
  @ValuesField({ nullable: true, description: 'stretch, team, qualification; null: all of the days' })
  place!: Record<string, string | number> | null;
  @TextField({ max: 300, nullable: true, description: 'null where the reader may not know' })
  reason!: string | null;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @InstantField() at!: string;
}

/** Names the finding as the writer saw it; the server finds it with the same rules, or refuses. */
export class OverrideRequest {
  @IntegerField({ ...REVISION, description: 'of the roster the writer saw' }) revision!: number;
  @UuidField() ruleId!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) ruleVersion!: number;
  @UuidField({ nullable: true }) staffId!: string | null;
  @DaysField({ max: 200 }) days!: string[];
  @IntegerField(MEASURE) measured!: number;
  @IntegerField(MEASURE) limit!: number;
  @ValuesField({
    optional: true,
    nullable: true,
    description: 'of the facts of the finding: start, end, teamId, skillId',
  })
  place?: Record<string, string | number> | null;
  @TextField({ max: 300 }) reason!: string;
}

/** The server's own check of the month, by the rules the browser runs. */
export class FindingsView {
  @IntegerField(REVISION) revision!: number;
  @ListField(() => FindingView, { max: 100_000 }) findings!: FindingView[];
}
