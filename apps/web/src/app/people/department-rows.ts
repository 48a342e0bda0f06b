import type { DepartmentView, TeamView } from '@banke/contracts';

/** A line of the list: a department, or one of its teams below it. */
export type DepartmentRow =
  | { kind: 'department'; id: string; name: string; closed: boolean; department: DepartmentView }
  | { kind: 'team'; id: string; name: string; closed: boolean; department: DepartmentView; team: TeamView };

export interface DepartmentFilter {
  text: string;
  closed: boolean;
  departmentId: string | undefined;
}

type Compare = (a: string, b: string) => number;

export function inOrder(departments: readonly DepartmentView[], compare: Compare): DepartmentView[] {
  return departments
    .map((department) => ({
      ...department,
      teams: [...department.teams].sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Flattened for a table. A match keeps its department in sight: a team alone would hang in the air. */
export function toRows(departments: readonly DepartmentView[], filter: DepartmentFilter): DepartmentRow[] {
  const text = filter.text.trim().toLowerCase();
  const says = (...words: string[]) => words.some((word) => word.toLowerCase().includes(text));

  return departments
    .filter(({ id }) => filter.departmentId === undefined || id === filter.departmentId)
    .flatMap((department) => {
      const whole = says(department.name, department.siteName);
      const teams = department.teams
        .filter(({ closedAt }) => filter.closed || closedAt === null)
        .filter(({ name }) => whole || says(name));
      const hidden = department.closedAt !== null && !filter.closed;
      return hidden || (!whole && teams.length === 0)
        ? []
        : [departmentRow(department), ...teams.map(teamRowOf(department))];
    });
}

function departmentRow(department: DepartmentView): DepartmentRow {
  const { id, name, closedAt } = department;
  return { kind: 'department', id, name, closed: closedAt !== null, department };
}

const teamRowOf =
  (department: DepartmentView) =>
  (team: TeamView): DepartmentRow => ({
    kind: 'team',
    id: team.id,
    name: team.name,
    closed: team.closedAt !== null,
    department,
    team,
  });

/** The row as the list knows it now, closed or not. */
export function findRow(departments: readonly DepartmentView[], id: string): DepartmentRow | undefined {
  const everything = toRows(departments, { text: '', closed: true, departmentId: undefined });
  return everything.find((row) => row.id === id);
}

export const versionOf = (row: DepartmentRow): number =>
  row.kind === 'team' ? row.team.version : row.department.version;

export const closedAtOf = (row: DepartmentRow): string | null =>
  row.kind === 'team' ? row.team.closedAt : row.department.closedAt;

export const openTeams = ({ teams }: DepartmentView): TeamView[] =>
  teams.filter(({ closedAt }) => closedAt === null);
