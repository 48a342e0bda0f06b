import { nameKey } from '@banke/domain/imports';

/** A heading that somebody once said the meaning of; `name` null: the column is never read. */
export interface KnownHeading {
  heading: string;
  name: string | null;
}

/** Sheets whose headings other systems write; the same heading may mean another thing in each. */
export const HEADED_SHEETS = ['figures', 'attendance'] as const;
export type HeadedSheet = (typeof HEADED_SHEETS)[number];

/** The headings that were said to mean this. */
export function saidOf(known: readonly KnownHeading[], name: string): string[] {
  return known.flatMap((each) => (each.name === name ? [each.heading] : []));
}

/** The headings of a file whose meaning somebody has said, each once and as the file writes it. */
export function explainedHeadings(
  columns: readonly { heading: string; field: string | null }[],
  known: readonly KnownHeading[],
): KnownHeading[] {
  const said = new Map(known.map(({ heading, name }) => [nameKey(heading), name]));
  const explained = new Map(
    columns.flatMap(({ heading, field }) => {
      const name = said.get(nameKey(heading));
      // What no longer means anything is asked for again, as unknown.
      return name === undefined || (name !== null && field === null) ? [] : [[heading, name] as const];
    }),
  );
  return [...explained].map(([heading, name]) => ({ heading, name }));
}

/** The headings of a file that are neither read nor said to be left alone, each once. */
export function unknownHeadings(
  columns: readonly { heading: string; field: string | null }[],
  known: readonly KnownHeading[],
): string[] {
  const left = new Set(known.flatMap(({ heading, name }) => (name === null ? [nameKey(heading)] : [])));
  const unknown = columns.filter(
    ({ heading, field }) => heading && field === null && !left.has(nameKey(heading)),
  );
  return [...new Set(unknown.map(({ heading }) => heading))];
}
