import type { PlainDate } from '@banke/domain/calendar';

/** The version that holds on a day; undefined before the first. */
export function schemeOn<T extends { from: PlainDate; through: PlainDate | null }>(
  versions: readonly T[],
  day: PlainDate,
): T | undefined {
  return versions.find(({ from, through }) => from <= day && (through === null || day <= through));
}
