import { DayField, ListField, NestedField, TextField, UuidField } from '../fields';

export class PresenceCellView {
  @UuidField() staffId!: string;
  @DayField() day!: string;
}

/** Somebody has a roster open: said again every ten seconds, and when they go to another cell. */
export class PresenceRequest {
  @NestedField(() => PresenceCellView, { nullable: true, description: 'null: no cell yet' })
  cell!: PresenceCellView | null;
}

export class PresenceView {
  @UuidField({ description: 'of the open page; a person may have several' }) pageId!: string;
  @UuidField() accountId!: string;
  @TextField({ max: 60 }) name!: string;
  @NestedField(() => PresenceCellView, { nullable: true }) cell!: PresenceCellView | null;
}

export class PresenceListView {
  @ListField(() => PresenceView, { max: 500, description: 'the other open pages' }) present!: PresenceView[];
}
