/** Papers a roster is printed on, lying, and how many people fit under one heading with its legend and signatures. */
export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

const ROWS: Record<Paper, number> = { A4: 24, A3: 38 };
/** With the rows of cover that stand below the people of the last sheet. */
const ROWS_IN_ALL: Record<Paper, number> = { A4: 30, A3: 39 };

/**
 * Lists as even as they can be: 25 people on A4 are 13 and 12, not 24 and one alone. At least one sheet; the last has room for
 * the rows of cover and their sum, and is one of its own for them where nobody fits above them.
 */
export function sheetsOf<Each>(
  { people, cover }: { people: readonly Each[]; cover: readonly unknown[] },
  paper: Paper,
): Each[][] {
  const below = cover.length + 1;
  for (let count = Math.max(1, Math.ceil(people.length / ROWS[paper])); count <= people.length; count++) {
    const sheets = evenly(people, count);
    if ((sheets.at(-1)?.length ?? 0) + below <= ROWS_IN_ALL[paper]) return sheets;
  }
  return people.length === 0 ? [[]] : [...evenly(people, Math.ceil(people.length / ROWS[paper])), []];
}

function evenly<Each>(people: readonly Each[], count: number): Each[][] {
  const rows = Math.ceil(people.length / count);
  return Array.from({ length: count }, (_, sheet) => people.slice(sheet * rows, (sheet + 1) * rows)).filter(
    ({ length }) => length > 0,
  );
}
