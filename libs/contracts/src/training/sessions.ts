import { ATTENDANCES, SCORES, SEAT_STATES, type Attendance, type SeatState } from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  NestedField,
  ProseField,
  TextField,
  UuidField,
  UuidsField,
  VersionField,
} from '../fields';

const MINUTE = { min: 0, max: 1440, description: 'minutes after midnight of the day, in the site’s zone' };
const COUNT = { min: 0, max: 32_767 };
const SEATS = { min: 1, max: 500 };
const PLACE = { max: 60, nullable: true };
const LINK = { max: 300, nullable: true, description: 'where it is held online' };
const NOTE = { max: 300, nullable: true };

class SeatView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @ChoiceField(SEAT_STATES) state!: SeatState;
  @ChoiceField(ATTENDANCES, { nullable: true, description: 'null: not written down' })
  attendance!: Attendance | null;
}

/** The actor's own place on the list. */
class OwnSeatView {
  @ChoiceField(SEAT_STATES) state!: SeatState;
  @ChoiceField(ATTENDANCES, { nullable: true }) attendance!: Attendance | null;
  @BooleanField({ description: 'the actor may say what the session was like' }) mayAnswer!: boolean;
}

class SatisfactionView {
  @IntegerField(COUNT) n!: number;
  @IntegerField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'hundredths of a percent; null below 5 answers',
  })
  share!: number | null;
  @IntegerField({ min: 0, max: 10_000, nullable: true, description: 'who found it useful, the same way' })
  useful!: number | null;
}

export class TrainingSessionView {
  @UuidField({ description: 'also the series of the activities of those who sit in it' }) id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @UuidField() courseId!: string;
  @TextField({ max: 80 }) title!: string;
  @UuidField() trainerId!: string;
  @TextField({ max: 60 }) trainerName!: string;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @TextField(PLACE) room!: string | null;
  @TextField(LINK) link!: string | null;
  @IntegerField(SEATS) capacity!: number;
  @ProseField(NOTE) note!: string | null;
  @BooleanField({ description: 'who came is written down' }) held!: boolean;
  @ProseField({ max: 300, nullable: true, description: 'null: not cancelled' }) cancelledBecause!:
    string | null;
  @IntegerField(COUNT) seated!: number;
  @IntegerField(COUNT) waiting!: number;
  @NestedField(() => OwnSeatView, { nullable: true }) own!: OwnSeatView | null;
  @ListField(() => SeatView, {
    max: 500,
    description: 'in the order they asked; empty for who follows nobody',
  })
  seats!: SeatView[];
  @NestedField(() => SatisfactionView) satisfaction!: SatisfactionView;
  @BooleanField({ description: 'the actor may change it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class TrainingSessionListView {
  @ListField(() => TrainingSessionView, { max: 2000, description: 'in order of time' })
  sessions!: TrainingSessionView[];
  @NestedField(() => SatisfactionView, { description: 'over all of them, weighted by n' })
  satisfaction!: SatisfactionView;
}

export class TrainingSessionQuery {
  @DayField() from!: string;
  @DayField() through!: string;
}

export class ArrangeTrainingSessionRequest {
  @UuidField() departmentId!: string;
  @UuidField() courseId!: string;
  @UuidField({ description: 'an account of the company' }) trainerId!: string;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @TextField(PLACE) room!: string | null;
  @TextField(LINK) link!: string | null;
  @IntegerField(SEATS) capacity!: number;
  @ProseField(NOTE) note!: string | null;
}

export class ChangeTrainingSessionRequest {
  @UuidField({ description: 'an account of the company' }) trainerId!: string;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @TextField(PLACE) room!: string | null;
  @TextField(LINK) link!: string | null;
  @IntegerField(SEATS) capacity!: number;
  @ProseField(NOTE) note!: string | null;
  @VersionField() version!: number;
}

export class SeatPeopleRequest {
  @UuidsField({ max: 200 }) staffIds!: string[];
}

export class TakeSeatRequest {
  @BooleanField({ description: 'false: leaves the list' }) taken!: boolean;
}

class AttendanceRequest {
  @UuidField() staffId!: string;
  @ChoiceField(ATTENDANCES) attendance!: Attendance;
}

export class WriteAttendanceRequest {
  @ListField(() => AttendanceRequest, { max: 500 }) marks!: AttendanceRequest[];
  @VersionField() version!: number;
}

export class CancelTrainingSessionRequest {
  @ProseField({ max: 300 }) reason!: string;
  @VersionField() version!: number;
}

export class AnswerTrainingSessionRequest {
  @IntegerField({ ...SCORES, description: '5 is the best' }) score!: number;
  @BooleanField() useful!: boolean;
}
