/** Papers a roster is printed on, lying, and how many people fit under one heading with its legend and signatures. */
export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

const ROWS: Record<Paper, number> = { A4: 24, A3: 38 };

/** Lists as even as they can be: 25 people on A4 are 13 and 12, not 24 and one alone. At least one sheet. */
export function sheetsOf<Each>(people: readonly Each[], paper: Paper): Each[][] {
  const count = Math.max(1, Math.ceil(people.length / ROWS[paper]));
  const rows = Math.ceil(people.length / count);
  return Array.from({ length: count }, (_, sheet) => people.slice(sheet * rows, (sheet + 1) * rows));
}
