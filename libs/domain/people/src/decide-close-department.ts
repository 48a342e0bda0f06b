export type CloseDepartmentDecision =
  { ok: true } | { ok: false; reason: 'has-open-teams'; openTeams: number };

/** A department closes only when none of its teams is open: their people would be left without a place. */
export function decideCloseDepartment(department: {
  teams: readonly { closed: boolean }[];
}): CloseDepartmentDecision {
  const openTeams = department.teams.filter(({ closed }) => !closed).length;
  return openTeams === 0 ? { ok: true } : { ok: false, reason: 'has-open-teams', openTeams };
}

export type ClosePlaceDecision = { ok: true } | { ok: false; reason: 'has-members'; members: number };

/** A team or department closes only when nobody is there or will be: `members` counts present and coming people. */
export function decideClosePlace(members: number): ClosePlaceDecision {
  return members === 0 ? { ok: true } : { ok: false, reason: 'has-members', members };
}
