import { NO_TEXT, type RichText } from '@banke/domain/quiz';

/** The same text with other words; whatever format it came in with stays. */
export function retext({ format }: RichText, text: string): RichText {
  return text === '' ? NO_TEXT : { format, text };
}

/** The list with another entry in one place. */
export function replaced<T>(list: readonly T[], at: number, entry: T): T[] {
  return list.map((each, i) => (i === at ? entry : each));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at);
}
