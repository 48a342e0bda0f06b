import { DAY_KINDS, type DayKind } from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  VersionField,
} from '../fields';

const YEAR = { min: 1900, max: 2999 };

/** A day that the company has set, over what the calendar says. */
export class HolidayView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: at every site' }) siteId!: string | null;
  @DayField() day!: string;
  @ChoiceField(DAY_KINDS) kind!: DayKind;
  @TextField({ max: 30, nullable: true }) name!: string | null;
  @VersionField() version!: number;
}

/** A holiday or make-up day of the country's calendar. */
export class AnnouncedDayView {
  @DayField() day!: string;
  @ChoiceField(DAY_KINDS) kind!: DayKind;
  @TextField({ max: 30, nullable: true }) name!: string | null;
}

export class HolidayListView {
  @ListField(() => HolidayView, { max: 1000 }) own!: HolidayView[];
  @ListField(() => AnnouncedDayView, { max: 400, description: 'of mainland China' })
  announced!: AnnouncedDayView[];
  @BooleanField({ description: 'false: the holidays of the year are not known yet' }) known!: boolean;
  @BooleanField({ description: 'the actor may change them' }) editable!: boolean;
}

export class HolidayQuery {
  @IntegerField({ ...YEAR, query: true }) year!: number;
}

export class HolidayRequest {
  @ChoiceField(DAY_KINDS) kind!: DayKind;
  @TextField({ max: 30, nullable: true }) name!: string | null;
}

export class CreateHolidayRequest extends HolidayRequest {
  @UuidField({ nullable: true }) siteId!: string | null;
  @DayField() day!: string;
}

export class ChangeHolidayRequest extends HolidayRequest {
  @VersionField() version!: number;
}
