import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

export class TeamView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) version!: number;
  @InstantField({ nullable: true }) closedAt!: string | null;
}

export class DepartmentView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
  @UuidField() siteId!: string;
  @TextField({ max: 60 }) siteName!: string;
  @TextField({ max: 60, description: 'IANA time zone of the site' }) timeZone!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) version!: number;
  @InstantField({ nullable: true }) closedAt!: string | null;
  @ListField(() => TeamView, { max: 500 }) teams!: TeamView[];
}

export class DepartmentListView {
  @ListField(() => DepartmentView, { max: 500 }) departments!: DepartmentView[];
}

export class SiteView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 60, description: 'IANA time zone' }) timeZone!: string;
  @VersionField() version!: number;
}

export class SiteListView {
  @ListField(() => SiteView, { max: 500 }) sites!: SiteView[];
}

/** Without the parameter only open departments and teams are listed. */
export class DepartmentListQuery {
  @ChoiceField(['include'], { optional: true }) closed?: 'include';
}

export class CreateDepartmentRequest {
  @TextField({ max: 60 }) name!: string;
  @UuidField() siteId!: string;
}

export class RenameRequest {
  @TextField({ max: 60 }) name!: string;
  @VersionField() version!: number;
}

export class CreateTeamRequest {
  @TextField({ max: 60 }) name!: string;
}

/** Closing and reopening: each other's undo. */
export class SetClosedRequest {
  @BooleanField() closed!: boolean;
  @VersionField() version!: number;
}
