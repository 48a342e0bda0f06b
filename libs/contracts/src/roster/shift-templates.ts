import {
  BLOCK_KINDS,
  DAY_PARTS,
  ENTRY_KINDS,
  type BlockKind,
  type DayPart,
  type EntryKind,
} from '@banke/domain/roster';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  TextsField,
  UuidField,
  UuidsField,
  VersionField,
} from '../fields';

const MINUTE = {
  min: 0,
  max: 2880,
  description: 'minutes after midnight of the roster day; past 1440 the next day',
};
const COLOUR = { min: 0, max: 11, description: 'number in the palette' };
const CODE = { max: 4, description: 'what stands in the cell' };

export class BlockView {
  @ChoiceField(BLOCK_KINDS) kind!: BlockKind;
  @IntegerField(MINUTE) from!: number;
  @IntegerField(MINUTE) to!: number;
  @BooleanField({ description: 'counts as working time' }) work!: boolean;
  @BooleanField() paid!: boolean;
  @BooleanField({ description: 'counts as cover' }) cover!: boolean;
  @UuidField({ nullable: true, description: 'qualification of a post of its own' }) skillId!: string | null;
}

export class ShiftTemplateView {
  @UuidField() id!: string;
  @UuidField() departmentId!: string;
  @UuidField({ description: 'the version that new entries get' }) versionId!: string;
  @IntegerField({ min: 1, max: 2_147_483_647, description: '1 is the first version' }) number!: number;
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @TextField(CODE) code!: string;
  @TextField({ max: 30 }) name!: string;
  @TextsField({ max: 8, length: 12 }) aliases!: string[];
  @IntegerField(COLOUR) colour!: number;
  @ChoiceField(DAY_PARTS, { nullable: true }) dayPart!: DayPart | null;
  @BooleanField() earlyClass!: boolean;
  @ListField(() => BlockView, { max: 48 }) blocks!: BlockView[];
  @UuidField({ description: 'qualifications that whoever works it needs' }) skillIds!: string[];
  @IntegerField({ min: 0, max: 2880, description: 'working minutes on an ordinary day' })
  workMinutes!: number;
  @InstantField({ nullable: true }) closedAt!: string | null;
  @VersionField() version!: number;
}

export class ShiftTemplateListView {
  @ListField(() => ShiftTemplateView, { max: 500 }) templates!: ShiftTemplateView[];
}

export class ShiftTemplateQuery {
  @UuidField() department!: string;
}

export class ShiftTemplateRequest {
  @ChoiceField(ENTRY_KINDS) kind!: EntryKind;
  @TextField(CODE) code!: string;
  @TextField({ max: 30 }) name!: string;
  @TextsField({ max: 8, length: 12, description: 'other ways to type it' }) aliases!: string[];
  @IntegerField(COLOUR) colour!: number;
  @ChoiceField(DAY_PARTS, { nullable: true }) dayPart!: DayPart | null;
  @BooleanField() earlyClass!: boolean;
  @ListField(() => BlockView, { max: 48 }) blocks!: BlockView[];
  @UuidsField({ max: 20, min: 0 }) skillIds!: string[];
}

export class CreateShiftTemplateRequest extends ShiftTemplateRequest {
  @UuidField() departmentId!: string;
}

/** Makes a new version; rosters keep the one they refer to. */
export class ChangeShiftTemplateRequest extends ShiftTemplateRequest {
  @VersionField() version!: number;
}

/** Copies the shipped templates that the department has not taken over yet. */
export class TakeOverPresetsRequest {
  @UuidField() departmentId!: string;
  @ChoiceField(['zh-CN', 'en'], { description: 'language of the names' }) language!: 'zh-CN' | 'en';
}

export class ShiftTemplateVersionView {
  @UuidField() versionId!: string;
  @IntegerField({ min: 1, max: 2_147_483_647 }) number!: number;
  @InstantField() at!: string;
  @TextField({ max: 60, nullable: true }) byName!: string | null;
  @TextField(CODE) code!: string;
  @TextField({ max: 30 }) name!: string;
  @ListField(() => BlockView, { max: 48 }) blocks!: BlockView[];
}

export class ShiftTemplateVersionListView {
  @ListField(() => ShiftTemplateVersionView, { max: 500, description: 'newest first' })
  versions!: ShiftTemplateVersionView[];
}
