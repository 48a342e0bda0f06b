import {
  CLOSING_GAPS,
  REQUEST_KINDS,
  REQUEST_STATES,
  type ClosingGap,
  type RequestKind,
  type RequestState,
} from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DayField,
  InstantField,
  ListField,
  ProseField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const TOPIC = { max: 80 };
const REASON = { max: 300, nullable: true };
const FILED = { max: 300, nullable: true, description: 'where the materials are filed' };

class RequestStepView {
  @ChoiceField(REQUEST_STATES) state!: RequestState;
  @TextField({ max: 60 }) byName!: string;
  @InstantField() at!: string;
}

export class TrainingRequestView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @TextField({ max: 60 }) askedByName!: string;
  @BooleanField({ description: 'the actor asked' }) own!: boolean;
  @ChoiceField(REQUEST_KINDS) kind!: RequestKind;
  @UuidField({ nullable: true, description: 'null: none of the catalogue' }) courseId!: string | null;
  @TextField(TOPIC) topic!: string;
  @ProseField(REASON) reason!: string | null;
  @ChoiceField(REQUEST_STATES) state!: RequestState;
  @UuidField({ nullable: true }) trainerId!: string | null;
  @TextField({ max: 60, nullable: true }) trainerName!: string | null;
  @UuidField({ nullable: true, description: 'null: not scheduled, or external' }) sessionId!: string | null;
  @DayField({ nullable: true }) scheduledOn!: string | null;
  @ProseField({ ...REASON, description: 'why it was rejected or cancelled' }) because!: string | null;
  @DayField({ nullable: true, description: 'the agreement was signed' }) agreementOn!: string | null;
  @ProseField(FILED) materials!: string | null;
  @DayField({ nullable: true, description: 'the re-teach was held' }) reteachOn!: string | null;
  @ChoicesField(CLOSING_GAPS, { description: 'what an external course lacks before it closes' })
  gaps!: ClosingGap[];
  @ListField(() => RequestStepView, { max: 500, description: 'in their order' }) steps!: RequestStepView[];
  @ChoicesField(REQUEST_STATES, { description: 'the steps the actor may take' }) mayStep!: RequestState[];
  @BooleanField({ description: 'the actor may say what an external course left' }) mayClose!: boolean;
  @InstantField() createdAt!: string;
  @VersionField() version!: number;
}

export class TrainingRequestListView {
  @ListField(() => TrainingRequestView, { max: 500, description: 'the newest first' })
  requests!: TrainingRequestView[];
}

export class AskForTrainingRequest {
  @UuidField({ nullable: true, description: 'null: where the actor works' }) departmentId!: string | null;
  @ChoiceField(REQUEST_KINDS) kind!: RequestKind;
  @UuidField({ nullable: true }) courseId!: string | null;
  @TextField(TOPIC) topic!: string;
  @ProseField(REASON) reason!: string | null;
}

export class StepTrainingRequest {
  @ChoiceField(REQUEST_STATES) to!: RequestState;
  @UuidField({ nullable: true, description: 'for `assigned`: an account' }) trainerId!: string | null;
  @UuidField({ nullable: true, description: 'for `scheduled`, of an internal course' }) sessionId!:
    string | null;
  @DayField({ nullable: true, description: 'for `scheduled`, of an external course' }) scheduledOn!:
    string | null;
  @ProseField({ ...REASON, description: 'for `rejected` and `cancelled`' }) note!: string | null;
  @VersionField() version!: number;
}

export class CloseTrainingRequest {
  @DayField({ nullable: true }) agreementOn!: string | null;
  @ProseField(FILED) materials!: string | null;
  @DayField({ nullable: true }) reteachOn!: string | null;
  @VersionField() version!: number;
}
