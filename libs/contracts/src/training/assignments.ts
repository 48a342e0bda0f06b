import {
  ASSIGNED_STANDINGS,
  ASSIGNMENT_TARGETS,
  type AssignedStanding,
  type AssignmentTargetKind,
} from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ProseField,
  TextField,
  TextsField,
  UuidField,
  UuidsField,
  VersionField,
} from '../fields';

const COUNT = { min: 0, max: 2_147_483_647 };
const DAYS = { min: 1, max: 365 };
const NOTE = { max: 300 };

/** Why somebody is to take a course. */
export const ASSIGNED_BECAUSE = ['course', 'bundle', 'lacking', 'expiring'] as const;
export type AssignedBecause = (typeof ASSIGNED_BECAUSE)[number];

/** What one person is to take, as the person reads it. */
export class OwnAssignedView {
  @UuidField() id!: string;
  @UuidField() courseId!: string;
  @TextField({ max: 80 }) title!: string;
  @IntegerField({ min: 15, max: 180 }) minutes!: number;
  @ChoiceField(ASSIGNED_BECAUSE) because!: AssignedBecause;
  @TextField({ max: 60, nullable: true }) bundleName!: string | null;
  @TextField({ max: 60, nullable: true, description: 'that is lacking or runs out' })
  qualificationName!: string | null;
  @TextField({ max: 60, nullable: true, description: 'null: the product itself' }) byName!: string | null;
  @ProseField({ ...NOTE, nullable: true }) note!: string | null;
  @BooleanField() mandatory!: boolean;
  @DayField() assignedOn!: string;
  @DayField() dueOn!: string;
  @ChoiceField(ASSIGNED_STANDINGS) standing!: AssignedStanding;
  @InstantField({ nullable: true, description: 'null: open' }) endedAt!: string | null;
  @TextField({ max: 60, nullable: true }) exemptedByName!: string | null;
  @ProseField({ max: 500, nullable: true }) exemptReason!: string | null;
}

/** The same for who follows people. */
export class AssignedCourseView extends OwnAssignedView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 60 }) departmentName!: string;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
  @BooleanField({ description: 'the actor may exempt the person from it' }) exemptible!: boolean;
}

class StandingCountView {
  @ChoiceField(ASSIGNED_STANDINGS) standing!: AssignedStanding;
  @IntegerField(COUNT) n!: number;
}

export class AssignedListView {
  @ListField(() => AssignedCourseView, { max: 500, description: 'the most urgent first' })
  rows!: AssignedCourseView[];
  @ListField(() => StandingCountView, { max: 5, description: 'whatever the standing asked for' })
  counts!: StandingCountView[];
}

export class AssignedQuery {
  @ChoiceField(ASSIGNED_STANDINGS, { optional: true }) standing?: AssignedStanding;
  @UuidField({ optional: true }) department?: string;
  @UuidField({ optional: true }) team?: string;
  @UuidField({ optional: true }) course?: string;
  @UuidField({ optional: true }) assignment?: string;
  @TextField({ max: 60, min: 0, optional: true, description: 'name, number or pinyin' }) text?: string;
}

export class AssignmentView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: the whole company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @UuidField({ nullable: true }) courseId!: string | null;
  @UuidField({ nullable: true }) bundleId!: string | null;
  @TextField({ max: 80, description: 'of the course or the bundle' }) name!: string;
  @ChoiceField(ASSIGNMENT_TARGETS) target!: AssignmentTargetKind;
  @TextsField({ max: 500, length: 60 }) targetNames!: string[];
  @BooleanField() mandatory!: boolean;
  @DayField({ nullable: true }) dueOn!: string | null;
  @IntegerField({ ...DAYS, nullable: true }) dueDays!: number | null;
  @ProseField({ ...NOTE, nullable: true }) note!: string | null;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @InstantField() createdAt!: string;
  @BooleanField() withdrawn!: boolean;
  @IntegerField(COUNT) open!: number;
  @IntegerField(COUNT) overdue!: number;
  @IntegerField(COUNT) done!: number;
  @IntegerField(COUNT) exempt!: number;
  @BooleanField({ description: 'the actor may withdraw it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class AssignmentListView {
  @ListField(() => AssignmentView, { max: 500, description: 'newest first' }) assignments!: AssignmentView[];
}

/** A course or a bundle, to whom, until when: each of these two one of two. */
export class AssignRequest {
  @UuidField({ nullable: true, description: 'null: people of the whole company' }) departmentId!:
    string | null;
  @UuidField({ nullable: true, description: 'either this or `bundleId`' }) courseId!: string | null;
  @UuidField({ nullable: true }) bundleId!: string | null;
  @ChoiceField(ASSIGNMENT_TARGETS) target!: AssignmentTargetKind;
  @UuidsField({
    min: 0,
    max: 500,
    description: 'of people, teams, posts, grades; one qualification for `lacking`',
  })
  targetIds!: string[];
  @BooleanField() mandatory!: boolean;
  @DayField({ nullable: true, description: 'either this or `dueDays`' }) dueOn!: string | null;
  @IntegerField({
    ...DAYS,
    nullable: true,
    description: 'after it reaches somebody; whoever comes later too',
  })
  dueDays!: number | null;
  @ProseField({ ...NOTE, nullable: true }) note!: string | null;
}

/** What an assignment would do, or did. */
export class AssignmentReachView {
  @IntegerField({ ...COUNT, description: 'people who are asked for something' }) people!: number;
  @IntegerField({ ...COUNT, description: 'courses asked for, over all people' }) courses!: number;
  @IntegerField({ ...COUNT, description: 'completed before, so not asked for again' }) spared!: number;
}

export class WithdrawAssignmentRequest {
  @VersionField() version!: number;
}

export class ExemptRequest {
  @ProseField({ max: 500 }) reason!: string;
}
