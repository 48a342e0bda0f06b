import type { GridFooterRow, GridRow } from './month-grid-types';

/** A line of the table: somebody, the heading of a group, or a sum at the bottom. */
export type GridLine = PersonLine | GroupLine | FooterLine;

export interface PersonLine {
  kind: 'person';
  id: string;
  row: GridRow;
  /** Among the people shown, from 0. */
  position: number;
}

export interface GroupLine {
  kind: 'group';
  id: string;
  name: string;
  count: number;
}

export interface FooterLine {
  kind: 'footer';
  id: string;
  footer: GridFooterRow;
}

export const personLineId = (rowId: string): string => `p:${rowId}`;

/** People in their order, each group under its heading; without headings when nobody belongs to a group. */
export function linesOf(rows: readonly GridRow[]): (PersonLine | GroupLine)[] {
  const lines: (PersonLine | GroupLine)[] = [];
  const headed = rows.some(({ group }) => group !== '');
  let heading: GroupLine | undefined;
  rows.forEach((row, position) => {
    if (headed && heading?.name !== row.group) {
      heading = { kind: 'group', id: `g:${String(position)}:${row.group}`, name: row.group, count: 0 };
      lines.push(heading);
    }
    if (heading) heading.count += 1;
    lines.push({ kind: 'person', id: personLineId(row.id), row, position });
  });
  return lines;
}

export function footerLines(footer: readonly GridFooterRow[]): FooterLine[] {
  return footer.map((each) => ({ kind: 'footer', id: `f:${each.id}`, footer: each }));
}
