import {
  COMPETENCIES,
  COURSE_MINUTES,
  COURSE_STATES,
  type Competency,
  type CourseState,
} from '@banke/domain/training';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  ProseField,
  TextField,
  UuidField,
  UuidsField,
  VersionField,
} from '../fields';
import { FileView } from '../files/files';
import { CourseSeriesView } from './course-series';
import { CourseEventView, CourseMemberView } from './development';

const MINUTES = {
  min: COURSE_MINUTES[0] ?? 0,
  max: COURSE_MINUTES.at(-1) ?? 0,
  description: `one of ${COURSE_MINUTES.join(', ')}`,
};
const NUMBER = { min: 1, max: 2_147_483_647, description: '1 is the first version' };
const TAG = { max: 50, min: 0 };

export class LessonView {
  @UuidField({ description: 'stays when the course is edited' }) id!: string;
  @TextField({ max: 80 }) title!: string;
  @ProseField({ max: 20_000, description: 'the part of Markdown that `parseLesson` reads' }) body!: string;
  @BooleanField({ description: 'whoever reads it confirms it' }) confirm!: boolean;
}

export class CourseView {
  @UuidField() id!: string;
  @UuidField() seriesId!: string;
  @ChoiceField(COURSE_STATES) state!: CourseState;
  @IntegerField(NUMBER) number!: number;
  @TextField({ max: 80 }) title!: string;
  @TextField({ max: 1000, description: 'title, pinyin and initials, a line each, without blanks' })
  searchKey!: string;
  @ProseField({ max: 500, min: 0 }) summary!: string;
  @IntegerField(MINUTES) minutes!: number;
  @ChoicesField(COMPETENCIES) competencies!: Competency[];
  @UuidsField(TAG) postIds!: string[];
  @UuidsField(TAG) gradeIds!: string[];
  @TextField({ max: 30, nullable: true }) event!: string | null;
  @UuidsField({ ...TAG, description: 'courses to be taken before' }) prerequisiteIds!: string[];
  @UuidField({ nullable: true, description: 'granted on completion' }) qualificationId!: string | null;
  @IntegerField({ min: 0, max: 50 }) lessonCount!: number;
  @InstantField() changedAt!: string;
  @BooleanField({ description: 'the actor may change it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class CourseCatalogueView {
  @ListField(() => CourseSeriesView, { max: 500 }) series!: CourseSeriesView[];
  @ListField(() => CourseView, { max: 2000, description: 'in the order of their series' })
  courses!: CourseView[];
}

export class CourseVersionView {
  @IntegerField(NUMBER) number!: number;
  @TextField({ max: 80 }) title!: string;
  @IntegerField(MINUTES) minutes!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
}

class CourseNeedView {
  @UuidField() surveyId!: string;
  @IntegerField({ min: 2000, max: 2999 }) year!: number;
  @TextField({ max: 80, description: 'the topic it answers' }) title!: string;
}

export class CourseDetailView {
  @NestedField(() => CourseView, { description: 'in its present version' }) course!: CourseView;
  @NestedField(() => CourseSeriesView) series!: CourseSeriesView;
  @ListField(() => LessonView, { max: 50, description: 'of the version asked for' }) lessons!: LessonView[];
  @ListField(() => FileView, { max: 50, description: 'what lessons show by `![…](file:id)`' })
  files!: FileView[];
  @IntegerField({ ...NUMBER, description: 'the version whose lessons these are' }) shown!: number;
  @ListField(() => CourseVersionView, { max: 500, description: 'newest first' })
  versions!: CourseVersionView[];
  @ListField(() => CourseMemberView, { max: 50 }) members!: CourseMemberView[];
  @ListField(() => CourseEventView, { max: 200, description: 'newest first' }) events!: CourseEventView[];
  @NestedField(() => CourseNeedView, { nullable: true, description: 'for those who make it' })
  need!: CourseNeedView | null;
  @BooleanField({ description: 'the actor may put it into the library or retire it' }) archivable!: boolean;
  @BooleanField({ description: 'the actor is one of its experts' }) judges!: boolean;
}

export class CourseVersionQuery {
  @IntegerField({ ...NUMBER, optional: true, query: true, description: 'the present one when left out' })
  number?: number;
}

export class CourseRequest {
  @TextField({ max: 80 }) title!: string;
  @ProseField({ max: 500, min: 0 }) summary!: string;
  @IntegerField(MINUTES) minutes!: number;
  @ChoicesField(COMPETENCIES) competencies!: Competency[];
  @UuidsField(TAG) postIds!: string[];
  @UuidsField(TAG) gradeIds!: string[];
  @TextField({ max: 30, nullable: true }) event!: string | null;
  @UuidsField(TAG) prerequisiteIds!: string[];
  @UuidField({ nullable: true }) qualificationId!: string | null;
  @ListField(() => LessonView, { max: 50 }) lessons!: LessonView[];
}

export class CreateCourseRequest extends CourseRequest {
  @UuidField() seriesId!: string;
}

/** Of a course in the library it makes the next version; people keep the one they took. */
export class ChangeCourseRequest extends CourseRequest {
  @VersionField() version!: number;
}
