export type CloseDepartmentDecision =
  { ok: true } | { ok: false; reason: 'has-open-teams'; openTeams: number };

/** A department closes only when none of its teams is open: their people would be left without a place. */
export function decideCloseDepartment(department: {
  teams: readonly { closed: boolean }[];
}): CloseDepartmentDecision {
  const openTeams = department.teams.filter(({ closed }) => !closed).length;
  return openTeams === 0 ? { ok: true } : { ok: false, reason: 'has-open-teams', openTeams };
}
