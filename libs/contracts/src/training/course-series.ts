import { COURSE_MODULES, type CourseModule } from '@banke/domain/training';
import { BooleanField, ChoiceField, TextField, UuidField, UuidsField, VersionField } from '../fields';

export class CourseSeriesView {
  @UuidField() id!: string;
  @ChoiceField(COURSE_MODULES) module!: CourseModule;
  @TextField({ max: 60 }) name!: string;
  @UuidField({ nullable: true, description: 'null: for the whole company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @BooleanField({ description: 'the actor may change it and its courses' }) editable!: boolean;
  @VersionField() version!: number;
}

export class CreateCourseSeriesRequest {
  @ChoiceField(COURSE_MODULES) module!: CourseModule;
  @TextField({ max: 60 }) name!: string;
  @UuidField({ nullable: true, description: 'null: for the whole company' }) departmentId!: string | null;
}

export class ChangeCourseSeriesRequest {
  @ChoiceField(COURSE_MODULES) module!: CourseModule;
  @TextField({ max: 60 }) name!: string;
  @VersionField() version!: number;
}

export class OrderCourseSeriesRequest {
  @UuidsField({ max: 500, description: 'every course of the series, in the order wanted' })
  courseIds!: string[];
  @VersionField() version!: number;
}
