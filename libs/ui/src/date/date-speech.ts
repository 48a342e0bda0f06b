/** How days are read and shown, by the app that knows the language. Days are `2026-11-28`, months `2026-11`. */
export abstract class DateSpeech {
  abstract today(): string;
  /** The day somebody typed; undefined when it is none. */
  abstract read(typed: string): string | undefined;
  /** As the product shows a day. */
  abstract show(day: string): string;
  abstract month(month: string): string;
  /** Monday to Sunday. */
  abstract weekdays(): readonly string[];
  abstract words(): DateWords;
  abstract unreadable(): string;
  abstract tooEarly(first: string): string;
  abstract tooLate(last: string): string;
}

export interface DateWords {
  open: string;
  monthBefore: string;
  monthAfter: string;
  today: string;
  clear: string;
}
