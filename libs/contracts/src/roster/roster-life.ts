import { ROSTER_DEEDS, ROSTER_STATES, ROSTER_STEPS } from '@banke/domain/roster';
import type { RosterDeed, RosterState, RosterStep } from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  TimeField,
  UuidField,
} from '../fields';
import { NoticedActivityView } from './own-shifts';

const COUNT = { min: 0, max: 2_147_483_647 };
const WORDS = { max: 500 };

export class RosterStepView {
  @IntegerField({ min: 1, max: 2_147_483_647 }) seq!: number;
  @ChoiceField(ROSTER_STEPS) step!: RosterStep;
  @IntegerField({ ...COUNT, description: 'of the roster then' }) revision!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true, description: 'null: the clock' }) byName!: string | null;
  @TextField({ max: 60, nullable: true, description: 'for whom a delegate did it' })
  onBehalfOfName!: string | null;
  @TextField({ max: 500, nullable: true }) comment!: string | null;
}

/** A remark on one cell. */
export class RosterCommentView {
  @UuidField() id!: string;
  @UuidField() staffId!: string;
  @TextField({ max: 30 }) staffName!: string;
  @DayField() day!: string;
  @TextField({ max: 500 }) text!: string;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @InstantField({ nullable: true, description: 'null: still open' }) resolvedAt!: string | null;
  @TextField({ max: 60, nullable: true }) resolvedByName!: string | null;
}

export class RosterAmendmentView {
  @IntegerField({ min: 1, max: 2_147_483_647 }) seq!: number;
  @IntegerField(COUNT) fromRevision!: number;
  @IntegerField(COUNT) toRevision!: number;
  @TextField({ max: 500 }) reason!: string;
  @IntegerField({ min: -1000, max: 1000, description: 'days until the first change; negative: it was over' })
  noticeDays!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

/** How a roster stands as a whole, how it came there, and what the actor may do about it now. */
export class RosterLifeView {
  @UuidField() rosterId!: string;
  @ChoiceField(ROSTER_STATES) state!: RosterState;
  @IntegerField(COUNT) revision!: number;
  @IntegerField({ ...COUNT, nullable: true, description: 'what staff see' }) publishedRevision!:
    number | null;
  @InstantField({ nullable: true, description: 'when it is published by itself' }) publishAt!: string | null;
  @TextField({ max: 60, nullable: true }) publishByName!: string | null;
  @ListField(() => RosterStepView, { max: 10_000, description: 'oldest first' }) steps!: RosterStepView[];
  @ListField(() => RosterCommentView, { max: 10_000, description: 'open ones first' })
  comments!: RosterCommentView[];
  @ListField(() => RosterAmendmentView, { max: 10_000, description: 'newest first' })
  amendments!: RosterAmendmentView[];
  @IntegerField({
    ...COUNT,
    description: 'people who were told of days to come and have not said that they know',
  })
  unconfirmed!: number;
  @IntegerField({ ...COUNT, description: 'people who were told' }) told!: number;
  @ChoicesField(ROSTER_DEEDS, { description: 'by right and state, the next step first' }) may!: RosterDeed[];
  @BooleanField({ description: 'it waits for somebody else, since the actor handed it in' })
  ownSubmission!: boolean;
}

/** What the person saw: a roster that went on meanwhile refuses the step. */
export class RosterStepRequest {
  @IntegerField(COUNT) revision!: number;
  @IntegerField({ ...COUNT, description: 'number of the last step; 0 before the first' }) step!: number;
}

/** With a word to whoever is next. */
export class CommentedStepRequest extends RosterStepRequest {
  @TextField({ ...WORDS, optional: true }) comment?: string;
}

export class ReasonedStepRequest extends RosterStepRequest {
  @TextField(WORDS) reason!: string;
}

export class PlanPublicationRequest extends RosterStepRequest {
  @DayField() day!: string;
  @TimeField({ description: 'at the site' }) time!: string;
}

export class CommentOnCellRequest {
  @UuidField() staffId!: string;
  @DayField() day!: string;
  @TextField(WORDS) text!: string;
}

export class SettleCommentRequest {
  @BooleanField() settled!: boolean;
}

export class NoticedChangeView {
  @DayField() day!: string;
  @UuidField({ nullable: true, description: 'version of a template; null: nothing' }) before!: string | null;
  @UuidField({ nullable: true }) after!: string | null;
}

export class RosterNoticeView {
  @UuidField() id!: string;
  @UuidField() staffId!: string;
  @TextField({ max: 30 }) staffName!: string;
  @BooleanField({ description: 'can sign in and confirm' }) hasAccount!: boolean;
  @IntegerField({
    min: 1,
    max: 2_147_483_647,
    nullable: true,
    description: 'null: the first publication, or about activities',
  })
  amendmentSeq!: number | null;
  @ListField(() => NoticedChangeView, { max: 50 }) changes!: NoticedChangeView[];
  @ListField(() => NoticedActivityView, { max: 2500, description: 'when it is about activities' })
  activities!: NoticedActivityView[];
  @InstantField() at!: string;
  @InstantField({ nullable: true }) seenAt!: string | null;
  @InstantField({ nullable: true }) confirmedAt!: string | null;
}

export class RosterNoticeListView {
  @ListField(() => RosterNoticeView, { max: 50_000, description: 'not confirmed first' })
  notices!: RosterNoticeView[];
}
