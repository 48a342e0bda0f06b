import {
  BooleanField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

/** A line of a list that the company keeps: posts, grades, qualifications. */
export class CatalogueEntryView {
  @UuidField() id!: string;
  @TextField({ max: 60 }) name!: string;
  @IntegerField({ min: 1, max: 1000, nullable: true, description: 'grades only: 1 is the lowest' })
  rank!: number | null;
  @IntegerField({
    min: 1,
    max: 600,
    nullable: true,
    description: 'qualifications only; null: does not expire',
  })
  validMonths!: number | null;
  @IntegerField({ min: 0, max: 2_147_483_647, description: 'people who have it today' }) inUse!: number;
  @InstantField({ nullable: true }) closedAt!: string | null;
  @VersionField() version!: number;
}

export class CatalogueView {
  @ListField(() => CatalogueEntryView, { max: 1000 }) entries!: CatalogueEntryView[];
}

export class CreateCatalogueEntryRequest {
  @TextField({ max: 60 }) name!: string;
  @IntegerField({ min: 1, max: 1000, optional: true }) rank?: number;
  @IntegerField({ min: 1, max: 600, optional: true, nullable: true }) validMonths?: number | null;
}

export class ChangeCatalogueEntryRequest {
  @TextField({ max: 60, optional: true }) name?: string;
  @IntegerField({ min: 1, max: 1000, optional: true }) rank?: number;
  @IntegerField({ min: 1, max: 600, optional: true, nullable: true }) validMonths?: number | null;
  @BooleanField({ optional: true }) closed?: boolean;
  @VersionField() version!: number;
}

export class CreateSiteRequest {
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 60, description: 'IANA time zone' }) timeZone!: string;
}

/** The zone cannot change once a site has a department: its days would move. */
export class ChangeSiteRequest {
  @TextField({ max: 60, optional: true }) name?: string;
  @TextField({ max: 60, optional: true }) timeZone?: string;
  @VersionField() version!: number;
}
