import { ListField, TextField, TextsField } from '../fields';
import { SheetPlanView } from '../roster/sheets';

/** A heading somebody has explained, with what it means; null: never read. */
export class ExplainedHeadingView {
  @TextField({ max: 200 }) heading!: string;
  @TextField({ max: 40, nullable: true }) name!: string | null;
}

/** What an uploaded sheet of figures or attendance would do, and which of its headings nobody has explained yet. */
export class HeadedSheetPlanView extends SheetPlanView {
  @TextsField({ max: 100, length: 200, description: 'headings that are not read' }) unknown!: string[];
  @ListField(() => ExplainedHeadingView, { max: 100, description: 'headings of the file, explained before' })
  explained!: ExplainedHeadingView[];
  @TextsField({
    max: 201,
    length: 40,
    description: 'what they can mean: lines by name, `days-worked`, or columns of attendance',
  })
  meanings!: string[];
}

/** What a heading means from now on in the department of the month. */
export class SheetHeadingRequest {
  @TextField({ max: 200 }) heading!: string;
  @TextField({ max: 40, nullable: true, description: 'one of the meanings, or null: never read it' })
  name!: string | null;
}
