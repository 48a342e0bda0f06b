import { BooleanField, ListField, TextField, UuidField, UuidsField, VersionField } from '../fields';

const COURSES = { max: 50, description: 'in the order they are taken' };
const GATE = {
  nullable: true,
  description: 'granted once all are done; shifts that need it are barred until then',
};

/** A named list of courses, such as those of a new hire. */
export class CourseBundleView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: for the whole company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @TextField({ max: 60 }) name!: string;
  @UuidsField(COURSES) courseIds!: string[];
  @UuidField(GATE) qualificationId!: string | null;
  @BooleanField({ description: 'can no longer be assigned' }) closed!: boolean;
  @BooleanField({ description: 'the actor may change it' }) editable!: boolean;
  @VersionField() version!: number;
}

export class CourseBundleListView {
  @ListField(() => CourseBundleView, { max: 500 }) bundles!: CourseBundleView[];
}

class BundleRequest {
  @TextField({ max: 60 }) name!: string;
  @UuidsField(COURSES) courseIds!: string[];
  @UuidField(GATE) qualificationId!: string | null;
}

export class CreateCourseBundleRequest extends BundleRequest {
  @UuidField({ nullable: true, description: 'null: for the whole company' }) departmentId!: string | null;
}

export class ChangeCourseBundleRequest extends BundleRequest {
  @BooleanField() closed!: boolean;
  @VersionField() version!: number;
}
