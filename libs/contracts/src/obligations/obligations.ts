import {
  EVIDENCE,
  OBLIGATION_DEEDS,
  OBLIGATION_KINDS,
  OBLIGATION_STATES,
  RHYTHMS,
  type Evidence,
  type ObligationDeed,
  type ObligationKind,
  type ObligationState,
  type Rhythm,
} from '@banke/domain/obligations';
import { ROLES, type Role } from '@banke/domain/people';
import { FileView } from '../files/files';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ProseField,
  TextField,
  TimeField,
  UuidField,
  VersionField,
} from '../fields';

const TIME = { nullable: true, description: 'HH:mm on the site; null: any time of the day' };

/** A duty that comes again. Every day of it is configurable. */
export class ObligationRuleView {
  @UuidField() id!: string;
  @ChoiceField(OBLIGATION_KINDS) kind!: ObligationKind;
  @TextField({ max: 80, nullable: true, description: 'for kind `own`, or instead of the usual name' })
  name!: string | null;
  @UuidField({ nullable: true, description: 'null: the whole company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @ChoiceField(RHYTHMS) rhythm!: Rhythm;
  @IntegerField({
    min: 1,
    max: 31,
    nullable: true,
    description:
      'month and longer: day of the month, the last one where it is shorter; week: 1 is Monday; on-event: days until it is due',
  })
  day!: number | null;
  @IntegerField({
    min: 1,
    max: 12,
    nullable: true,
    description: 'year: the month; quarter: month within it, 1 to 3',
  })
  month!: number | null;
  @DayField({ nullable: true, description: 'rhythm once: the day' }) onDay!: string | null;
  @TimeField(TIME) time!: string | null;
  @ChoiceField(ROLES, { description: 'whose duty it is' }) ownerRole!: Role;
  @ChoiceField(ROLES, { nullable: true, description: 'who accepts it; null: nobody needs to' })
  receiverRole!: Role | null;
  @ChoiceField(EVIDENCE) evidence!: Evidence;
  @IntegerField({ min: 0, max: 30, description: 'days before it is due' }) remindDays!: number;
  @BooleanField() active!: boolean;
  @VersionField() version!: number;
}

export class ObligationRuleListView {
  @ListField(() => ObligationRuleView, { max: 500 }) rules!: ObligationRuleView[];
}

export class ObligationRuleRequest {
  @ChoiceField(OBLIGATION_KINDS) kind!: ObligationKind;
  @TextField({ max: 80, optional: true, nullable: true }) name?: string | null;
  @UuidField({ optional: true, nullable: true }) departmentId?: string | null;
  @ChoiceField(RHYTHMS) rhythm!: Rhythm;
  @IntegerField({ min: 1, max: 31, optional: true, nullable: true }) day?: number | null;
  @IntegerField({ min: 1, max: 12, optional: true, nullable: true }) month?: number | null;
  @DayField({ optional: true, nullable: true }) onDay?: string | null;
  @TimeField({ ...TIME, optional: true }) time?: string | null;
  @ChoiceField(ROLES) ownerRole!: Role;
  @ChoiceField(ROLES, { optional: true, nullable: true }) receiverRole?: Role | null;
  @ChoiceField(EVIDENCE) evidence!: Evidence;
  @IntegerField({ min: 0, max: 30 }) remindDays!: number;
}

export class ChangeObligationRuleRequest extends ObligationRuleRequest {
  @BooleanField() active!: boolean;
  @VersionField() version!: number;
}

/** The field's usual duties for a department; the kinds it already has are left as they are. */
export class ObligationPresetsRequest {
  @UuidField() departmentId!: string;
}

/** Something happened that a rule of rhythm `on-event` speaks of. */
export class StartObligationRequest {
  @ProseField({ max: 500, description: 'what happened' }) note!: string;
}

export class ObligationEventView {
  @ChoiceField(OBLIGATION_DEEDS) deed!: ObligationDeed;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @TextField({ max: 60, nullable: true, description: 'for whom a delegate acted' }) onBehalfOfName!:
    string | null;
  @ProseField({ max: 500, nullable: true, description: 'of an assignment: the name of the one person' })
  note!: string | null;
}

/** One dated task. */
export class ObligationView {
  @UuidField() id!: string;
  @UuidField() ruleId!: string;
  @ChoiceField(OBLIGATION_KINDS) kind!: ObligationKind;
  @ChoiceField(RHYTHMS, { description: 'how often its rule comes again' }) rhythm!: Rhythm;
  @TextField({ max: 80, nullable: true }) name!: string | null;
  @UuidField({ nullable: true }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @DayField() dueOn!: string;
  @InstantField({ description: 'the end of that minute or day on the site' }) dueAt!: string;
  @TimeField(TIME) time!: string | null;
  @ChoiceField(OBLIGATION_STATES) state!: ObligationState;
  @BooleanField() overdue!: boolean;
  @ChoiceField(ROLES) ownerRole!: Role;
  @UuidField({ nullable: true, description: 'when one person was named' }) ownerId!: string | null;
  @ChoiceField([], { description: 'names of those whose duty it is today' }) ownerNames!: string[];
  @ChoiceField([], { description: 'names of those who stand in for them today' }) delegateNames!: string[];
  @ChoiceField(ROLES, { nullable: true }) receiverRole!: Role | null;
  @ChoiceField(EVIDENCE) evidence!: Evidence;
  @BooleanField({ description: 'it is the actor’s to do today, as owner or as delegate' }) mine!: boolean;
  @BooleanField({ description: 'it waits for the actor to accept or return it' }) acceptable!: boolean;
  @ProseField({
    max: 500,
    nullable: true,
    description: 'the last word on it: evidence, a comment, or the reason of a waiver',
  })
  note!: string | null;
  @VersionField() version!: number;
}

export class ObligationDetailView extends ObligationView {
  @ListField(() => ObligationEventView, { max: 500 }) events!: ObligationEventView[];
  @ListField(() => FileView, { max: 50 }) files!: FileView[];
}

export class ObligationListView {
  @ListField(() => ObligationView, { max: 2000 }) obligations!: ObligationView[];
}

/** Without days: what is open now, whenever it was due, and what is due within the next 14 days. */
export class ObligationQuery {
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) through?: string;
  @UuidField({ optional: true }) department?: string;
  @ChoiceField(['mine', 'to-accept'], { optional: true, description: 'all within reach when left out' })
  whose?: 'mine' | 'to-accept';
  @ChoiceField([...OBLIGATION_STATES, 'overdue'], { optional: true }) state?: ObligationState | 'overdue';
}

export class HandInRequest {
  @ProseField({ max: 500, optional: true }) note?: string;
  @VersionField() version!: number;
}

export class AnswerObligationRequest {
  @ChoiceField(['accepted', 'returned']) answer!: 'accepted' | 'returned';
  @ProseField({ max: 500, optional: true, description: 'required when returned' }) note?: string;
  @VersionField() version!: number;
}

export class WaiveObligationRequest {
  @ProseField({ max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export class AssignObligationRequest {
  @UuidField({ nullable: true, description: 'null: everybody with the role' }) accountId!: string | null;
  @VersionField() version!: number;
}

/** Takes back what was handed in or waived, while nobody has accepted it. */
export class ReopenObligationRequest {
  @VersionField() version!: number;
}

export class DelegationView {
  @UuidField() id!: string;
  @UuidField() fromAccountId!: string;
  @TextField({ max: 60 }) fromName!: string;
  @UuidField() toAccountId!: string;
  @TextField({ max: 60 }) toName!: string;
  @DayField() from!: string;
  @DayField({ description: 'last day' }) through!: string;
  @TextField({ max: 200, nullable: true }) note!: string | null;
  @BooleanField() inForce!: boolean;
  @VersionField() version!: number;
}

/** `given` and `received` are the actor's; `others` needs `delegations.read`. */
export class DelegationListView {
  @ListField(() => DelegationView, { max: 500 }) given!: DelegationView[];
  @ListField(() => DelegationView, { max: 500 }) received!: DelegationView[];
  @ListField(() => DelegationView, { max: 500 }) others!: DelegationView[];
}

export class DelegateRequest {
  @UuidField() toAccountId!: string;
  @DayField() from!: string;
  @DayField() through!: string;
  @TextField({ max: 200, optional: true }) note?: string;
}

export class EndDelegationRequest {
  @VersionField() version!: number;
}

export class ColleagueView {
  @UuidField() accountId!: string;
  @TextField({ max: 60 }) displayName!: string;
  @ChoiceField(ROLES) roles!: Role[];
}

export class ColleagueListView {
  @ListField(() => ColleagueView, { max: 500 }) colleagues!: ColleagueView[];
}
