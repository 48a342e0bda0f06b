import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  TextField,
  UuidField,
} from '../fields';

const MINUTE = { min: 0, max: 2880, nullable: true, description: 'minutes after midnight of the day' };
const QUOTA = { min: 0, max: 31, description: 'wishes of one person in a month' };
const IMPORTANT_QUOTA = { min: 0, max: 31, description: 'of them may be important' };
const REASON = { max: 200, nullable: true, description: 'for those who build the roster' };
const CLOSING_DAY = { min: 1, max: 28, description: 'last day of the month before' };

/** To work or not to work on a day: any shift, or one. Not any shift is a wish for rest. */
export class OwnWishView {
  @UuidField() id!: string;
  @DayField() day!: string;
  @BooleanField() wants!: boolean;
  @UuidField({ nullable: true, description: 'null: any shift' }) templateId!: string | null;
  @TextField({ max: 8, nullable: true }) templateCode!: string | null;
  @TextField({ max: 30, nullable: true }) templateName!: string | null;
  @BooleanField() important!: boolean;
  @TextField(REASON) reason!: string | null;
  @InstantField() createdAt!: string;
}

export class WishableShiftView {
  @UuidField() templateId!: string;
  @TextField({ max: 8 }) code!: string;
  @TextField({ max: 30 }) name!: string;
  @IntegerField({ min: 0, max: 11 }) colour!: number;
  @IntegerField(MINUTE) from!: number | null;
  @IntegerField(MINUTE) to!: number | null;
}

/** What somebody wishes for a month, and what they still may. */
export class OwnWishesView {
  @DayField({ description: 'first day of the month' }) month!: string;
  @TextField({ max: 60, nullable: true, description: 'null: the person belongs nowhere in that month' })
  departmentName!: string | null;
  @IntegerField(QUOTA) quota!: number;
  @IntegerField(IMPORTANT_QUOTA) importantQuota!: number;
  @DayField({ description: 'last day on which wishes are taken and given back' }) closesOn!: string;
  @ChoiceField(['open', 'closed', 'submitted', 'no-place'])
  state!: 'open' | 'closed' | 'submitted' | 'no-place';
  @ListField(() => OwnWishView, { max: 31 }) wishes!: OwnWishView[];
  @ListField(() => WishableShiftView, { max: 200 }) shifts!: WishableShiftView[];
}

export class OwnWishesQuery {
  @DayField({ optional: true, description: 'any day of the month; left out: the next month that is open' })
  month?: string;
}

export class CreateWishRequest {
  @DayField() day!: string;
  @BooleanField() wants!: boolean;
  @UuidField({ nullable: true, description: 'null: any shift' }) templateId!: string | null;
  @BooleanField({ optional: true, description: 'left out: it is not' }) important?: boolean;
  @TextField({ ...REASON, optional: true }) reason?: string | null;
}

/** Of one person, as whoever builds the roster sees it. */
export class StaffWishView extends OwnWishView {
  @UuidField() staffId!: string;
  @TextField({ max: 60 }) staffName!: string;
  @UuidField({ nullable: true }) teamId!: string | null;
  @TextField({ max: 60, nullable: true }) teamName!: string | null;
}

export class WishTermsView {
  @IntegerField(QUOTA) quota!: number;
  @IntegerField(IMPORTANT_QUOTA) importantQuota!: number;
  @IntegerField(CLOSING_DAY) closingDay!: number;
  @IntegerField({ min: 0, max: 2_147_483_647, description: '0 while the usual terms hold' }) version!: number;
}

export class WishListView {
  @ListField(() => StaffWishView, { max: 10_000, description: 'by day and name' }) wishes!: StaffWishView[];
  @NestedField(() => WishTermsView) terms!: WishTermsView;
  @DayField({ description: 'last day on which wishes for the month of the first day are taken' })
  closesOn!: string;
  @BooleanField({ description: 'the actor may set the terms' }) termsEditable!: boolean;
  @BooleanField({ description: 'the actor may enter planned leave' }) leaveEditable!: boolean;
}

export class WishQuery {
  @UuidField() department!: string;
  @DayField() from!: string;
  @DayField() through!: string;
}

export class SetWishTermsRequest {
  @IntegerField(QUOTA) quota!: number;
  @IntegerField(IMPORTANT_QUOTA) importantQuota!: number;
  @IntegerField(CLOSING_DAY) closingDay!: number;
  @IntegerField({ min: 0, max: 2_147_483_647, description: 'of the terms the person saw' }) version!: number;
}
