import type { AuditValues } from '@banke/domain/audit';
import { PROBLEM_CODES, type ProblemCode, type ProblemParams } from '../codes';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';
import { JOB_KINDS, JOB_STATES, type JobKind, type JobState } from './job-kinds';

const COUNT = { min: 0, max: 2_147_483_647 };

export class JobView {
  @UuidField() id!: string;
  @ChoiceField(JOB_KINDS) kind!: JobKind;
  @ValuesField({ description: 'what the sentence about it needs, such as a file name' })
  params!: ProblemParams;
  @ChoiceField(JOB_STATES) state!: JobState;
  @IntegerField(COUNT) done!: number;
  @IntegerField({ ...COUNT, nullable: true, description: 'null while unknown' }) total!: number | null;
  @BooleanField({ description: 'asked to stop, not stopped yet' }) cancelling!: boolean;
  @ValuesField({ nullable: true, description: 'counts and the like, once done' }) result!: AuditValues | null;
  @ChoiceField(PROBLEM_CODES, { nullable: true }) problem!: ProblemCode | null;
  @ValuesField({ nullable: true }) problemParams!: ProblemParams | null;
  @TextField({ max: 200, nullable: true, description: 'page where the result is seen' }) link!: string | null;
  @BooleanField() own!: boolean;
  @TextField({ max: 60 }) byName!: string;
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true }) startedAt!: string | null;
  @InstantField({ nullable: true }) endedAt!: string | null;
  @BooleanField() cancellable!: boolean;
  @BooleanField() retryable!: boolean;
}

export class JobListView {
  @ListField(() => JobView, { max: 200 }) jobs!: JobView[];
}

/** Own jobs; `everybody` needs the permission `jobs.read`. */
export class JobQuery {
  @ChoiceField(['everybody'], { optional: true }) of?: 'everybody';
  @ChoiceField(JOB_STATES, { optional: true }) state?: JobState;
}
