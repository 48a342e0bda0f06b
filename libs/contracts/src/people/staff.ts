import { ENDINGS, ROLES, STAFF_CHANGES, STAFF_FLAGS, STAFF_STATES } from '@banke/domain/people';
import type { Ending, Role, StaffChange, StaffFlag, StaffState } from '@banke/domain/people';
import type { AuditValues } from '@banke/domain/audit';
import {
  BooleanField,
  ChoiceField,
  DayField,
  DigitsField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
  ValuesField,
  VersionField,
  WeeklyMinutesField,
} from '../fields';
import { ACCOUNT_STATES, type AccountState } from './accounts';
import { STAFF_ORDERS, type StaffOrder } from './staff-orders';

/** Contracted time of a week, in minutes: up to seven days of 24 h. */
const WEEKLY = { min: 0, max: 10_080 };
const REASON = { max: 200 };

/** A line of the list: the person as of the day asked for. */
export class StaffView {
  @UuidField() id!: string;
  @TextField({ max: 32 }) employeeNumber!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 200, description: 'syllables separated by blanks' }) pinyin!: string;
  @TextField({ max: 60, description: 'first letters of the syllables' }) initials!: string;
  @ChoiceField(STAFF_STATES) state!: StaffState;
  @UuidField({ nullable: true }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @UuidField({ nullable: true }) postId!: string | null;
  @TextField({ max: 60, nullable: true }) postName!: string | null;
  @UuidField({ nullable: true }) gradeId!: string | null;
  @TextField({ max: 60, nullable: true }) gradeName!: string | null;
  @IntegerField({ ...WEEKLY, nullable: true }) weeklyMinutes!: number | null;
  @DayField() hireDate!: string;
  @DayField({ nullable: true, description: 'last day of probation' }) probationEnd!: string | null;
  @DayField({ nullable: true, description: 'last day of employment' }) leftOn!: string | null;
  @TextField({
    max: 130,
    nullable: true,
    description: 'department, and team if any, of a secondment in force',
  })
  secondedTo!: string | null;
  @ChoiceField(STAFF_FLAGS) flags!: StaffFlag[];
  @UuidField({ nullable: true }) accountId!: string | null;
  @ChoiceField(ACCOUNT_STATES, { nullable: true }) accountState!: AccountState | null;
  @BooleanField() anonymised!: boolean;
  @VersionField() version!: number;
}

export class StaffPageView {
  @ListField(() => StaffView, { max: 500 }) staff!: StaffView[];
  @IntegerField({ min: 0, max: 2_147_483_647 }) total!: number;
}

/** `text` finds parts of the name, the number, the pinyin and its initials. */
export class StaffQuery {
  @TextField({ max: 60, optional: true }) text?: string;
  @UuidField({ optional: true }) department?: string;
  @UuidField({ optional: true }) team?: string;
  @UuidField({ optional: true }) post?: string;
  @UuidField({ optional: true }) grade?: string;
  @UuidField({ optional: true, description: 'holds this qualification on the day' }) qualification?: string;
  @ChoiceField(['current', 'coming', 'probation', 'left', 'all'], {
    optional: true,
    description: 'current when left out: probation and active',
  })
  state?: 'current' | 'coming' | 'probation' | 'left' | 'all';
  @ChoiceField(['none', ...ACCOUNT_STATES], { optional: true }) account?: 'none' | AccountState;
  @ChoiceField(ENDINGS, {
    optional: true,
    description: 'ends soon: probation or a qualification within thirty days, employment within the month',
  })
  ending?: Ending;
  @DayField({ optional: true, description: 'as of this day; today when left out' }) on?: string;
  @ChoiceField(STAFF_ORDERS, { optional: true, description: 'name when left out' }) order?: StaffOrder;
  @ChoiceField(['descending'], { optional: true }) direction?: 'descending';
  @IntegerField({ min: 0, max: 1_000_000, optional: true, query: true }) offset?: number;
  @IntegerField({ min: 1, max: 500, optional: true, query: true, description: '100 when left out' })
  limit?: number;
}

export class MembershipView {
  @UuidField() id!: string;
  @DayField() from!: string;
  @DayField({ nullable: true, description: 'last day; null while it goes on' }) through!: string | null;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @UuidField({ nullable: true }) postId!: string | null;
  @TextField({ max: 60, nullable: true }) postName!: string | null;
  @UuidField({ nullable: true }) gradeId!: string | null;
  @TextField({ max: 60, nullable: true }) gradeName!: string | null;
  @IntegerField(WEEKLY) weeklyMinutes!: number;
}

export class SecondmentView {
  @UuidField() id!: string;
  @DayField() from!: string;
  @DayField() through!: string;
  @UuidField() departmentId!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @TextField({ ...REASON, nullable: true }) reason!: string | null;
}

export class HeldQualificationView {
  @UuidField() id!: string;
  @UuidField() qualificationId!: string;
  @TextField({ max: 60 }) qualificationName!: string;
  @DayField() from!: string;
  @DayField({ nullable: true, description: 'last day; null when it does not expire' }) through!:
    string | null;
  @DayField({ nullable: true, description: 'first day without it' }) revokedOn!: string | null;
  @TextField({ ...REASON, nullable: true }) revokedBecause!: string | null;
}

export class StaffFlagView {
  @UuidField() id!: string;
  @ChoiceField(STAFF_FLAGS) flag!: StaffFlag;
  @DayField() from!: string;
  @DayField({ nullable: true }) through!: string | null;
}

/** A weekday on which somebody is always free. */
export class FixedRestView {
  @UuidField() id!: string;
  @IntegerField({ min: 1, max: 7, description: 'ISO: 1 is Monday' }) weekday!: number;
  @DayField() from!: string;
  @DayField({ nullable: true }) through!: string | null;
}

/** A role of the person's account, living or to come. */
export class HeldRoleView {
  @UuidField() id!: string;
  @ChoiceField(ROLES) role!: Role;
  @UuidField({ nullable: true, description: 'null: the whole company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @DayField() from!: string;
  @DayField({ nullable: true, description: 'last day' }) through!: string | null;
}

/** Everything about one person. Phone and mail address are null without the permission to see them. */
export class StaffDetailView extends StaffView {
  @TextField({ max: 40, nullable: true }) phone!: string | null;
  @TextField({ max: 120, nullable: true }) email!: string | null;
  @BooleanField({ description: 'phone and mail address may be seen' }) contactShown!: boolean;
  @BooleanField({ description: 'the actor may change this person' }) editable!: boolean;
  @ListField(() => MembershipView, { max: 1000, description: 'newest first' }) memberships!: MembershipView[];
  @ListField(() => SecondmentView, { max: 1000, description: 'newest first' }) secondments!: SecondmentView[];
  @ListField(() => HeldQualificationView, { max: 1000 }) qualifications!: HeldQualificationView[];
  @ListField(() => StaffFlagView, { max: 1000 }) flagPeriods!: StaffFlagView[];
  @ListField(() => FixedRestView, { max: 1000, description: 'newest first' }) fixedRest!: FixedRestView[];
  @ListField(() => HeldRoleView, {
    max: 500,
    description: 'of the account, for who may move the person: a transfer may end them; else empty',
  })
  roles!: HeldRoleView[];
}

/** Null for an account that belongs to nobody on the staff. */
export class OwnStaffView {
  @NestedField(() => StaffDetailView, { nullable: true }) staff!: StaffDetailView | null;
}

export class StaffHistoryEntryView {
  @DigitsField() id!: string;
  @ChoiceField(STAFF_CHANGES) change!: StaffChange;
  @DayField({ description: 'the day from which it holds' }) effectiveOn!: string;
  @InstantField({ description: 'when it was entered' }) at!: string;
  @TextField({ max: 60, nullable: true, description: 'null once forgotten' }) byName!: string | null;
  @ValuesField({
    description: 'names, not ids; of name, number and contact only which one, with the value true',
  })
  before!: AuditValues;
  @ValuesField() after!: AuditValues;
}

export class StaffHistoryView {
  @ListField(() => StaffHistoryEntryView, { max: 1000, description: 'newest first' })
  entries!: StaffHistoryEntryView[];
}

export class CreateStaffRequest {
  @TextField({ max: 32 }) employeeNumber!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 40, optional: true }) phone?: string;
  @TextField({ max: 120, optional: true }) email?: string;
  @DayField() hireDate!: string;
  @DayField({ optional: true, nullable: true, description: 'three months from the hire date when left out' })
  probationEnd?: string | null;
  @UuidField() departmentId!: string;
  @UuidField({ optional: true }) teamId?: string;
  @UuidField({ optional: true }) postId?: string;
  @UuidField({ optional: true }) gradeId?: string;
  @WeeklyMinutesField({ optional: true, description: '2400, forty hours, when left out' })
  weeklyMinutes?: number;
}

/** What is left out stays; null empties. */
export class ChangeStaffRequest {
  @TextField({ max: 32, optional: true }) employeeNumber?: string;
  @TextField({ max: 60, optional: true }) name?: string;
  @TextField({ max: 40, optional: true, nullable: true }) phone?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) email?: string | null;
  @DayField({ optional: true }) hireDate?: string;
  @DayField({ optional: true, nullable: true }) probationEnd?: string | null;
  @VersionField() version!: number;
}

/** Transfer, new post, new grade, other hours: from a day on, until the same thing changes again. Left out stays. */
export class ChangeMembershipRequest {
  @DayField() from!: string;
  @UuidField({ optional: true }) departmentId?: string;
  @UuidField({ optional: true, nullable: true }) teamId?: string | null;
  @UuidField({ optional: true, nullable: true }) postId?: string | null;
  @UuidField({ optional: true, nullable: true }) gradeId?: string | null;
  @WeeklyMinutesField({ optional: true }) weeklyMinutes?: number;
  @VersionField() version!: number;
}

export class SecondStaffRequest {
  @DayField() from!: string;
  @DayField() through!: string;
  @UuidField() departmentId!: string;
  @UuidField({ optional: true }) teamId?: string;
  @TextField({ ...REASON, optional: true }) reason?: string;
  @VersionField() version!: number;
}

/** Ends something after its last day; before its first day it is taken back altogether. */
export class EndRequest {
  @DayField({ description: 'last day' }) through!: string;
  @VersionField() version!: number;
}

export class GrantQualificationRequest {
  @UuidField() qualificationId!: string;
  @DayField() from!: string;
  @DayField({
    optional: true,
    nullable: true,
    description: 'by the validity of the qualification when left out',
  })
  through?: string | null;
  @VersionField() version!: number;
}

/** A null day takes the revocation back. */
export class RevokeQualificationRequest {
  @DayField({ nullable: true, description: 'first day without it' }) on!: string | null;
  @TextField({ ...REASON, optional: true }) reason?: string;
  @VersionField() version!: number;
}

export class SetFlagRequest {
  @ChoiceField(STAFF_FLAGS) flag!: StaffFlag;
  @DayField() from!: string;
  @DayField({ optional: true }) through?: string;
  @VersionField() version!: number;
}

export class SetFixedRestRequest {
  @IntegerField({ min: 1, max: 7, description: 'ISO: 1 is Monday' }) weekday!: number;
  @DayField() from!: string;
  @DayField({ optional: true }) through?: string;
  @VersionField() version!: number;
}

export class FixedRestCollisionsQuery {
  @IntegerField({ min: 1, max: 7, query: true, description: 'ISO: 1 is Monday' }) weekday!: number;
  @DayField() from!: string;
  @DayField({ optional: true }) through?: string;
}

export class PublishedShiftView {
  @DayField() day!: string;
  @TextField({ max: 8 }) code!: string;
  @TextField({ max: 30 }) name!: string;
}

/** Shifts that the person is told of already and that a fixed day off would meet, from today on. */
export class FixedRestCollisionsView {
  @ListField(() => PublishedShiftView, { max: 366, description: 'by day' }) shifts!: PublishedShiftView[];
}

/** A null day takes the leaving back. */
export class SetLeavingRequest {
  @DayField({ nullable: true }) lastDay!: string | null;
  @VersionField() version!: number;
}

export class ReturnStaffRequest {
  @DayField() from!: string;
  @UuidField() departmentId!: string;
  @UuidField({ optional: true }) teamId?: string;
  @UuidField({ optional: true }) postId?: string;
  @UuidField({ optional: true }) gradeId?: string;
  @WeeklyMinutesField({ optional: true }) weeklyMinutes?: number;
  @VersionField() version!: number;
}

/** The employee number, typed again: this cannot be taken back. */
export class AnonymiseStaffRequest {
  @TextField({ max: 32 }) employeeNumber!: string;
  @VersionField() version!: number;
}
