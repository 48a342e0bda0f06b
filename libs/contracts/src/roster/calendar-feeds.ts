import { InstantField, NestedField, TextField } from '../fields';

export class CalendarFeedView {
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true, description: 'when a calendar last asked, to the hour' })
  fetchedAt!: string | null;
}

/** Null: no calendar may fetch the shifts. */
export class OwnCalendarFeedView {
  @NestedField(() => CalendarFeedView, { nullable: true }) feed!: CalendarFeedView | null;
}

/** The address with its secret is told once and never again. */
export class IssuedCalendarFeedView extends CalendarFeedView {
  @TextField({ max: 200, description: 'path and query, below the address of this product' }) path!: string;
}

export class CalendarFeedQuery {
  @TextField({ max: 200 }) key!: string;
}
