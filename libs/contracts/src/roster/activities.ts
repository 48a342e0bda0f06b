import { ACTIVITY_KINDS, MOST_SEEN, type ActivityKind } from '@banke/domain/roster';
import { BooleanField, ChoiceField, DayField, DaysField, IntegerField, ListField } from '../fields';
import { TextField, UuidField, UuidsField } from '../fields';

const MINUTE = { min: 0, max: 1440, description: 'minutes after midnight of the day, in the site’s zone' };
const VERSION = { min: 1, max: 2_147_483_647 };

/** Something dated beside the shift: a training, a meeting, half a day of leave. */
export class ActivityView {
  @UuidField() id!: string;
  @UuidField({ description: 'shared by what was arranged together' }) seriesId!: string;
  @ChoiceField(ACTIVITY_KINDS) kind!: ActivityKind;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField({ description: 'counts as working time where no shift lies under it' }) work!: boolean;
  @TextField({ max: 100, nullable: true, description: 'null where the reader may not know' })
  note!: string | null;
  @IntegerField(VERSION) version!: number;
}

/** For each of these people on each of these days. */
export class ArrangeActivitiesRequest {
  @UuidField() departmentId!: string;
  @UuidsField({ max: 200 }) staffIds!: string[];
  @ChoiceField(ACTIVITY_KINDS) kind!: ActivityKind;
  @DaysField({ max: 400 }) days!: string[];
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField() work!: boolean;
  @TextField({ max: 100, nullable: true }) note!: string | null;
}

export class LeftOutView {
  @UuidField() staffId!: string;
  @DayField() day!: string;
}

export class ArrangedActivitiesView {
  @UuidField() seriesId!: string;
  @IntegerField({ min: 1, max: 100_000 }) arranged!: number;
  @ListField(() => LeftOutView, {
    max: 100_000,
    description:
      'asked for, and left out: the person is not there that day, or has something else at that time',
  })
  leftOut!: LeftOutView[];
}

export const ACTIVITY_WHOM = ['person', 'everybody'] as const;
export const ACTIVITY_WHEN = ['day', 'onwards'] as const;

/** How much of what was arranged together is meant: of this person or everybody, of this day or from it on. */
export class ActivityExtentQuery {
  @ChoiceField(ACTIVITY_WHOM) whom!: (typeof ACTIVITY_WHOM)[number];
  @ChoiceField(ACTIVITY_WHEN) when!: (typeof ACTIVITY_WHEN)[number];
}

export class SeenActivityView {
  @UuidField() id!: string;
  @IntegerField(VERSION) version!: number;
}

export class ChangeActivityRequest extends ActivityExtentQuery {
  @ChoiceField(ACTIVITY_KINDS, { optional: true, description: 'left out: as each was' }) kind?: ActivityKind;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField() work!: boolean;
  @TextField({ max: 100, nullable: true }) note!: string | null;
  @IntegerField({ ...VERSION, description: 'of the activity that is named, as the person saw it' })
  version!: number;
  @ListField(() => SeenActivityView, {
    max: MOST_SEEN,
    optional: true,
    description:
      'what is meant as the person saw it: refused unless all of it stands so; left out: not compared',
  })
  seen?: SeenActivityView[];
}

export class ChangedActivityView {
  @IntegerField({ ...VERSION, description: 'of the activity that was named' }) version!: number;
  @ListField(() => SeenActivityView, { max: 100_000, description: 'all that was changed, as it stands now' })
  changed!: SeenActivityView[];
  @BooleanField({ description: 'all that was changed had been alike: one change puts it back' })
  alike!: boolean;
}
