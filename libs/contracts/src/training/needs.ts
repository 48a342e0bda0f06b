import {
  COMPETENCIES,
  COURSE_MINUTES,
  NEEDS_METHODS,
  NEEDS_PICKS,
  NEEDS_PROPOSES,
  NEEDS_RATING,
  NEEDS_STANDINGS,
  NEEDS_TOPIC_STATES,
  NEEDS_VOICES,
  NEEDS_WHOLE,
  VOICE_WEIGHT,
  type Competency,
  type NeedsMethod,
  type NeedsStanding,
  type NeedsTopicState,
  type NeedsVoice,
} from '@banke/domain/training';
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
  VersionField,
} from '../fields';

const YEAR = { min: 2000, max: 2999 };
const TITLE = { max: 80 };
const REASON = { max: 300 };
const COUNT = { min: 0, max: 1_000_000 };
const WEIGHT = { min: 0, max: NEEDS_WHOLE, description: `the three are ${String(NEEDS_WHOLE)} together` };
const RATING = { ...NEEDS_RATING, nullable: true, description: 'null where the order counts' };
/** Topics of a survey. */
export const NEEDS_TOPICS = 60;

/** How a survey asks and how its answers are put together. */
class NeedsTermsRequest {
  @DayField() opensOn!: string;
  @DayField({ description: 'its last day' }) closesOn!: string;
  @ChoiceField(NEEDS_METHODS) method!: NeedsMethod;
  @IntegerField({ ...NEEDS_PICKS, description: 'so many topics somebody may choose' }) picks!: number;
  @IntegerField({ ...NEEDS_PROPOSES, description: 'so many topics are proposed' }) proposes!: number;
  @IntegerField(WEIGHT) surveyWeight!: number;
  @IntegerField(WEIGHT) wishesWeight!: number;
  @IntegerField(WEIGHT) directionWeight!: number;
}

export class NeedsTopicRequest {
  @TextField(TITLE) title!: string;
  @UuidField({ nullable: true, description: 'a course of the library' }) courseId!: string | null;
  @ChoiceField(COMPETENCIES, { nullable: true }) competency!: Competency | null;
}

export class OpenNeedsSurveyRequest extends NeedsTermsRequest {
  @UuidField() departmentId!: string;
  @IntegerField(YEAR) year!: number;
  @ListField(() => NeedsTopicRequest, { max: NEEDS_TOPICS }) topics!: NeedsTopicRequest[];
}

export class ChangeNeedsSurveyRequest extends NeedsTermsRequest {
  @ProseField({ ...REASON, nullable: true, optional: true, description: 'must be there once it is closed' })
  reason?: string | null;
  @VersionField() version!: number;
}

export class NeedsChoiceView {
  @UuidField() topicId!: string;
  @IntegerField(RATING) rating!: number | null;
}

export class AnswerNeedsSurveyRequest {
  @ListField(() => NeedsChoiceView, { max: NEEDS_PICKS.max, description: 'the first choice first' })
  choices!: NeedsChoiceView[];
}

export class SpeakForTopicRequest {
  @UuidField() topicId!: string;
  @ChoiceField(NEEDS_VOICES) kind!: NeedsVoice;
  @TextField({ max: 60, description: 'whose word it is' }) byName!: string;
  @ProseField(REASON) reason!: string;
  @IntegerField(VOICE_WEIGHT) weight!: number;
}

export class RejectNeedsTopicRequest {
  @ProseField(REASON) reason!: string;
}

/** A topic with a course of its own needs no series: that course is brought up to date. */
export class TakeNeedsTopicRequest {
  @UuidField({ nullable: true, description: 'where the new course belongs' }) seriesId!: string | null;
  @IntegerField({ min: COURSE_MINUTES[0] ?? 0, max: COURSE_MINUTES.at(-1) ?? 0 }) minutes!: number;
}

export class NeedsSurveyView extends NeedsTermsRequest {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @IntegerField(YEAR) year!: number;
  @ChoiceField(NEEDS_STANDINGS) standing!: NeedsStanding;
  @IntegerField({ ...COUNT, description: 'who works there' }) people!: number;
  @IntegerField({ ...COUNT, description: 'of them have answered' }) answered!: number;
  @BooleanField({ description: 'the actor may answer now' }) mayAnswer!: boolean;
  @BooleanField({ description: 'the actor has answered' }) hasAnswered!: boolean;
  @BooleanField({ description: 'the actor may change days and weights' }) editable!: boolean;
  @VersionField() version!: number;
}

export class NeedsSurveyListView {
  @ListField(() => NeedsSurveyView, { max: 500, description: 'the newest first' })
  surveys!: NeedsSurveyView[];
}

class NeedsShareView {
  @IntegerField(COUNT) people!: number;
  @IntegerField({ ...COUNT, description: 'sum of ranks or ratings, or of weights' }) score!: number;
  @IntegerField({ ...COUNT, description: 'of all topics together' }) of!: number;
  @IntegerField({ ...COUNT, description: 'hundredths of a point: weight × score ÷ of' }) points!: number;
}

class NeedsRankView {
  @IntegerField(COUNT) rank!: number;
  @IntegerField({ ...COUNT, description: 'hundredths of a point' }) points!: number;
  @NestedField(() => NeedsShareView, {
    nullable: true,
    description: 'null: still open, or too few answers to show',
  })
  survey!: NeedsShareView | null;
  @NestedField(() => NeedsShareView) wishes!: NeedsShareView;
  @NestedField(() => NeedsShareView) direction!: NeedsShareView;
  @BooleanField() proposed!: boolean;
}

class NeedsVoiceView {
  @UuidField() id!: string;
  @ChoiceField(NEEDS_VOICES) kind!: NeedsVoice;
  @TextField({ max: 60 }) byName!: string;
  @ProseField({ ...REASON, min: 0 }) reason!: string;
  @IntegerField(VOICE_WEIGHT) weight!: number;
  @BooleanField({ description: 'the actor wrote it down' }) own!: boolean;
}

export class NeedsTopicView {
  @UuidField() id!: string;
  @TextField(TITLE) title!: string;
  @UuidField({ nullable: true }) courseId!: string | null;
  @ChoiceField(COMPETENCIES, { nullable: true }) competency!: Competency | null;
  @BooleanField({ description: 'added by one of those who are asked' }) byStaff!: boolean;
  @ChoiceField(NEEDS_TOPIC_STATES) state!: NeedsTopicState;
  @ProseField({ ...REASON, nullable: true, description: 'why it was rejected' }) because!: string | null;
  @UuidField({ nullable: true, description: 'the course that comes of it' }) madeCourseId!: string | null;
  @NestedField(() => NeedsRankView, { nullable: true, description: 'null while it is open to those asked' })
  ranked!: NeedsRankView | null;
  @ListField(() => NeedsVoiceView, { max: 500, description: 'for those who look after the people' })
  voices!: NeedsVoiceView[];
}

export class NeedsSurveyDetailView {
  @NestedField(() => NeedsSurveyView) survey!: NeedsSurveyView;
  @ListField(() => NeedsTopicView, { max: 500, description: 'by rank where there is one' })
  topics!: NeedsTopicView[];
  @ListField(() => NeedsChoiceView, { max: NEEDS_PICKS.max, description: 'what the actor chose' })
  own!: NeedsChoiceView[];
  @BooleanField({ description: 'answers are part of the ranking: it is closed, and there are enough' })
  counted!: boolean;
  @BooleanField({ description: 'the actor may add a topic' }) mayAdd!: boolean;
  @BooleanField({ description: 'the actor may speak for a topic' }) maySpeak!: boolean;
  @BooleanField({ description: 'the actor may take a topic over, or reject it' }) mayDecide!: boolean;
}
