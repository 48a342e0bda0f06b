import {
  COURSE_DEEDS,
  COURSE_PARTS,
  COURSE_STATES,
  type CourseDeed,
  type CoursePart,
  type CourseState,
  type Vote,
} from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  ListField,
  ProseField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const VOTES: readonly Vote[] = ['accept', 'back'];
const REASON = { max: 500 };

export class CourseMemberView {
  @UuidField() accountId!: string;
  @TextField({ max: 60 }) displayName!: string;
  @ChoiceField(COURSE_PARTS) part!: CoursePart;
  @ChoiceField(VOTES, { nullable: true, description: 'in the acceptance that is going on' })
  vote!: Vote | null;
  @ProseField({ ...REASON, nullable: true }) reason!: string | null;
}

export class CourseEventView {
  @ChoiceField(COURSE_DEEDS) deed!: CourseDeed;
  @ChoiceField(COURSE_STATES, { description: 'the state it led to' }) state!: CourseState;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @ProseField({ ...REASON, nullable: true }) reason!: string | null;
  @InstantField() at!: string;
}

export class StepCourseRequest {
  @ChoiceField(COURSE_STATES) to!: CourseState;
  @ProseField({ ...REASON, optional: true, description: 'required when it goes back' }) reason?: string;
  @VersionField() version!: number;
}

class CourseMemberRequest {
  @UuidField() accountId!: string;
  @ChoiceField(COURSE_PARTS) part!: CoursePart;
}

export class SetCourseTeamRequest {
  @ListField(() => CourseMemberRequest, { max: 50 }) members!: CourseMemberRequest[];
  @VersionField() version!: number;
}

export class VoteCourseRequest {
  @ChoiceField(VOTES) vote!: Vote;
  @ProseField({ ...REASON, optional: true, description: 'required when it goes back to the draft' })
  reason?: string;
  @VersionField() version!: number;
}

export class ArchiveCourseRequest {
  @BooleanField({ description: 'into the library, or out of use' }) archived!: boolean;
  @VersionField() version!: number;
}
