import type { MembershipFields } from '@banke/domain/people';
import type { Tx } from '../in-company';

export interface LockedPlace {
  departmentName: string;
  departmentClosed: boolean;
  /** Null when no team was asked for. */
  teamName: string | null;
  teamClosed: boolean;
}

/**
 * A department and one of its teams, kept from being closed until the end of the transaction; undefined when there is
 * no such department, or the team is not one of it. Which places somebody may put people into is the caller's question.
 */
export async function sharePlace(
  tx: Tx,
  { departmentId, teamId }: { departmentId: string; teamId: string | null },
): Promise<LockedPlace | undefined> {
  const [department] = await tx.query<{ name: string; closed: boolean }[]>(
    `SELECT name, closed_at IS NOT NULL AS closed FROM department
      WHERE company_id = current_company() AND id = $1 FOR SHARE`,
    [departmentId],
  );
  if (!department) return undefined;
  const place = { departmentName: department.name, departmentClosed: department.closed };
  if (teamId === null) return { ...place, teamName: null, teamClosed: false };
  const [team] = await tx.query<{ name: string; closed: boolean }[]>(
    `SELECT name, closed_at IS NOT NULL AS closed FROM team
      WHERE company_id = current_company() AND id = $1 AND department_id = $2 FOR SHARE`,
    [teamId, departmentId],
  );
  return team && { ...place, teamName: team.name, teamClosed: team.closed };
}

/** The names of a membership, as history and audit keep them. */
export interface MembershipNames {
  department: string | null;
  team: string | null;
  post: string | null;
  grade: string | null;
}

export async function loadMembershipNames(
  tx: Tx,
  { departmentId, teamId, postId, gradeId }: MembershipFields,
): Promise<MembershipNames> {
  const [row] = await tx.query<MembershipNames[]>(
    `SELECT (SELECT name FROM department WHERE company_id = current_company() AND id = $1) AS department,
            (SELECT name FROM team WHERE company_id = current_company() AND id = $2) AS team,
            (SELECT name FROM post WHERE company_id = current_company() AND id = $3) AS post,
            (SELECT name FROM grade WHERE company_id = current_company() AND id = $4) AS grade`,
    [departmentId, teamId, postId, gradeId],
  );
  return row ?? { department: null, team: null, post: null, grade: null };
}
