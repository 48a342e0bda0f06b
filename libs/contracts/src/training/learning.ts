import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  ProseField,
  TextField,
  UuidField,
} from '../fields';
import { FileView } from '../files/files';
import { OwnAssignedView } from './assignments';
import { LessonView } from './courses';

const COUNT = { min: 0, max: 50 };

/** A course somebody takes or has taken. */
export class LearningView {
  @UuidField() courseId!: string;
  @TextField({ max: 80 }) title!: string;
  @TextField({ max: 60 }) seriesName!: string;
  @IntegerField({ min: 15, max: 180 }) minutes!: number;
  @IntegerField({ ...COUNT, description: 'lessons that count as done' }) done!: number;
  @IntegerField(COUNT) of!: number;
  @InstantField({ nullable: true, description: 'null: not begun' }) startedAt!: string | null;
  @InstantField({ nullable: true }) completedAt!: string | null;
}

export class LearningListView {
  @BooleanField({ description: 'false: the account is no person of the company and takes no courses' })
  person!: boolean;
  @ListField(() => LearningView, { max: 2000 }) learning!: LearningView[];
  @ListField(() => OwnAssignedView, { max: 2000, description: 'to be taken, the nearest deadline first' })
  assigned!: OwnAssignedView[];
}

export class LessonReadView {
  @UuidField() lessonId!: string;
  @BooleanField() confirmed!: boolean;
}

class MissingCourseView {
  @UuidField() id!: string;
  @TextField({ max: 80 }) title!: string;
}

export class GrantedView {
  @TextField({ max: 60 }) qualification!: string;
  @DayField({ nullable: true, description: 'last day; null: without end' }) through!: string | null;
  @BooleanField({ description: 'false: it was taken away, and a person must grant it again' }) held!: boolean;
}

const BARRIERS = ['not-in-library', 'lessons-missing', 'prerequisites-missing', 'no-person'] as const;
export type LearningBarrier = (typeof BARRIERS)[number];

export class LearningDetailView {
  @UuidField() courseId!: string;
  @TextField({ max: 80 }) title!: string;
  @ProseField({ max: 500, min: 0 }) summary!: string;
  @IntegerField({ min: 15, max: 180 }) minutes!: number;
  @IntegerField({ min: 1, max: 2_147_483_647, description: 'the version that is taken' }) number!: number;
  @ListField(() => LessonView, { max: 50 }) lessons!: LessonView[];
  @ListField(() => FileView, { max: 50, description: 'what lessons show by `![…](file:id)`' })
  files!: FileView[];
  @ListField(() => LessonReadView, { max: 50 }) reads!: LessonReadView[];
  @InstantField({ nullable: true, description: 'null: not begun' }) startedAt!: string | null;
  @InstantField({ nullable: true }) completedAt!: string | null;
  @ChoiceField(BARRIERS, { nullable: true, description: 'why it cannot be begun' })
  barrier!: LearningBarrier | null;
  @ListField(() => MissingCourseView, { max: 50, description: 'to be taken before' })
  missing!: MissingCourseView[];
  @NestedField(() => GrantedView, { nullable: true, description: 'what the course gives, as it is held now' })
  granted!: GrantedView | null;
}

export class ReadLessonRequest {
  @BooleanField({ description: 'read and understood, where the lesson asks for it' }) confirmed!: boolean;
}
