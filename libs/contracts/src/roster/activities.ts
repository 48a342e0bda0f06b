import { ACTIVITY_KINDS, type ActivityKind } from '@banke/domain/roster';
import { BooleanField, ChoiceField, DayField, IntegerField, TextField, UuidField } from '../fields';

const MINUTE = { min: 0, max: 1440, description: 'minutes after midnight of the day, in the site’s zone' };

/** Something dated beside the shift: a training, a meeting, half a day of leave. */
export class ActivityView {
  @UuidField() id!: string;
  @ChoiceField(ACTIVITY_KINDS) kind!: ActivityKind;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField({ description: 'counts as working time where no shift lies under it' }) work!: boolean;
  @TextField({ max: 100, nullable: true, description: 'null where the reader may not know' })
  note!: string | null;
}

export class CreateActivityRequest {
  @UuidField() departmentId!: string;
  @UuidField() staffId!: string;
  @ChoiceField(ACTIVITY_KINDS) kind!: ActivityKind;
  @DayField() day!: string;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField() work!: boolean;
  @TextField({ max: 100, nullable: true }) note!: string | null;
}
