import { LONGEST_CODE } from '@banke/domain/roster';
import { BooleanField, ListField, TextField, UuidField } from '../fields';

/** As many as a department may be asked for at once. */
const MOST_CODES = 10_000;

export class SheetCodeView {
  @TextField({ max: LONGEST_CODE, description: 'in one width and one case' }) text!: string;
  @UuidField({ nullable: true, description: 'the shift it means; null: such cells are left alone' })
  templateId!: string | null;
}

export class SheetCodeListView {
  @ListField(() => SheetCodeView, { max: MOST_CODES }) codes!: SheetCodeView[];
  @BooleanField({ description: 'by the person who asks' }) editable!: boolean;
}

export class SheetCodesQuery {
  @UuidField() department!: string;
}

export class SheetCodeQuery extends SheetCodesQuery {
  @TextField({ min: 1, max: LONGEST_CODE }) text!: string;
}

export class ChangeSheetCodeRequest {
  @UuidField() departmentId!: string;
  @TextField({ min: 1, max: LONGEST_CODE }) text!: string;
  @UuidField({ nullable: true, description: 'a shift of the department; null: leave such cells alone' })
  templateId!: string | null;
}
