import {
  PLAN_ORIGINS,
  PLAN_SESSIONS,
  PLAN_STATES,
  type PlanOrigin,
  type PlanState,
} from '@banke/domain/training';
import { TABLE_FORMATS, type TableFormat } from '../codes';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ProseField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const PLAN_SEATS = { min: 1, max: 1000 };
const COUNT = { min: 0, max: 1_000_000 };
const TITLE = { max: 80 };
const NOTE = { max: 300, nullable: true };
const PEOPLE = { min: 0, max: 10_000 };
const COURSE = { nullable: true, description: 'null: the course is not there yet' };
const WEEK = { description: 'some time in the week of that day' };

class PlanSessionView {
  @UuidField() id!: string;
  @DayField() day!: string;
  @IntegerField(COUNT) from!: number;
  @IntegerField(COUNT) to!: number;
  @BooleanField({ description: 'who came is written down' }) held!: boolean;
  @BooleanField() cancelled!: boolean;
}

export class TrainingPlanLineView {
  @UuidField() id!: string;
  @ChoiceField(PLAN_ORIGINS) origin!: PlanOrigin;
  @UuidField(COURSE) courseId!: string | null;
  @TextField(TITLE) title!: string;
  @IntegerField({ ...PLAN_SESSIONS, description: 'how many there are to be' }) sessions!: number;
  @DayField() day!: string;
  @BooleanField(WEEK) wholeWeek!: boolean;
  @UuidField({ nullable: true }) trainerId!: string | null;
  @TextField({ max: 60, nullable: true }) trainerName!: string | null;
  @IntegerField(PEOPLE) people!: number;
  @ProseField(NOTE) note!: string | null;
  @ListField(() => PlanSessionView, {
    max: 500,
    description: 'those of its course in the month, in order of time',
  })
  arranged!: PlanSessionView[];
}

export class TrainingPlanView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @DayField({ description: 'its first day' }) month!: string;
  @ChoiceField(PLAN_STATES) state!: PlanState;
  @InstantField({ nullable: true }) submittedAt!: string | null;
  @TextField({ max: 60, nullable: true }) submittedByName!: string | null;
  @ListField(() => TrainingPlanLineView, { max: 200 }) lines!: TrainingPlanLineView[];
  @IntegerField({ ...COUNT, description: 'as handed in last before the month began, else first' })
  planned!: number;
  @IntegerField({ ...COUNT, description: 'of those planned' }) held!: number;
  @IntegerField({ ...COUNT, description: 'held without having been planned' }) besides!: number;
  @BooleanField({ description: 'the actor may change it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class TrainingPlanListView {
  @ListField(() => TrainingPlanView, { max: 500 }) plans!: TrainingPlanView[];
}

export class TrainingPlanQuery {
  @DayField({ description: 'any day of the month' }) month!: string;
}

export class DraftTrainingPlanRequest extends TrainingPlanQuery {
  @UuidField() departmentId!: string;
  @IntegerField({
    ...PLAN_SEATS,
    optional: true,
    description: '12 when left out: so many fit into a session',
  })
  seats?: number;
}

export class TrainingPlanLineRequest {
  @UuidField({ nullable: true, description: 'null: a new line' }) id!: string | null;
  @ChoiceField(PLAN_ORIGINS, { description: 'stays as it was; of a new line it is manual' })
  origin!: PlanOrigin;
  @UuidField(COURSE) courseId!: string | null;
  @TextField(TITLE) title!: string;
  @IntegerField(PLAN_SESSIONS) sessions!: number;
  @DayField() day!: string;
  @BooleanField(WEEK) wholeWeek!: boolean;
  @UuidField({ nullable: true }) trainerId!: string | null;
  @IntegerField(PEOPLE) people!: number;
  @ProseField(NOTE) note!: string | null;
}

export class ChangeTrainingPlanRequest {
  @ListField(() => TrainingPlanLineRequest, { max: 200, description: 'all of them' })
  lines!: TrainingPlanLineRequest[];
  @VersionField() version!: number;
}

export class StepTrainingPlanRequest {
  @ChoiceField(PLAN_STATES) to!: PlanState;
  @ProseField({
    ...NOTE,
    optional: true,
    description: 'must be there to take back a plan whose month has begun',
  })
  reason?: string | null;
  @VersionField() version!: number;
}

export const PLAN_FORMATS = [...TABLE_FORMATS, 'pdf'] as const;

export class TrainingPlanSheetQuery {
  @ChoiceField(PLAN_FORMATS) format!: TableFormat | 'pdf';
  @ChoiceField(['zh-CN', 'en'], { optional: true, description: 'of headings; zh-CN when left out' })
  language?: 'zh-CN' | 'en';
}
