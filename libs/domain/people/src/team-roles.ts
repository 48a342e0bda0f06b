import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { Membership } from './membership';
import { coversDay, earlierEnd, follows, overlap, type Period } from './period';
import type { Role } from './role';

/** A role in a team, as it is stored. */
export interface TeamRole extends Period {
  id: string;
  role: Role;
  teamId: string;
}

export interface TeamRoleChanges {
  /** The new last day of stored roles; before their first day: they go. */
  ended: { id: string; through: PlainDate | null }[];
  begun: (Period & { role: Role; teamId: string })[];
}

interface TeamPeriod extends Period {
  teamId: string;
}

/** When somebody is in which team, from a day on; neighbouring memberships in one team are one period. */
export function teamPeriods(memberships: readonly Membership[], since: PlainDate): TeamPeriod[] {
  const periods: TeamPeriod[] = [];
  for (const { teamId, ...membership } of memberships) {
    const period = overlap(membership, { from: since, through: null });
    if (teamId === null || !period) continue;
    const last = periods.at(-1);
    if (last && last.teamId === teamId && follows(last, period)) last.through = period.through;
    else periods.push({ teamId, ...period });
  }
  return periods;
}

/**
 * What a transfer does to the roles of the person's account, from `since` on; the past stays as it was. The role
 * `staff` follows into each team, for an account that has had it; `team-leader` ends with the team that is left, and
 * leading a team that one is not in is left alone. `before` and `after` are the memberships in order of days.
 */
export function teamRolesAfter(
  roles: readonly TeamRole[],
  before: readonly Membership[],
  after: readonly Membership[],
  since: PlainDate,
): TeamRoleChanges {
  const wanted = teamPeriods(after, since);
  const left = new Set(teamPeriods(before, since).map(({ teamId }) => teamId));
  const living = roles.filter((role) => overlap(role, { from: since, through: null }));
  const staff = living.filter(({ role }) => role === 'staff');
  const leading = living.filter(({ role, teamId }) => role === 'team-leader' && left.has(teamId));

  const periodOf = (role: TeamRole) => {
    const start = role.from > since ? role.from : since;
    return wanted.find((period) => period.teamId === role.teamId && coversDay(period, start));
  };
  // A role that begins in the middle of a time in the team leaves its beginning without one: it is given anew.
  const keptBy = (role: TeamRole) => {
    const period = periodOf(role);
    return period && period.from >= role.from ? period : undefined;
  };
  const endOf = (role: TeamRole): PlainDate | null => {
    const period = role.role === 'staff' ? keptBy(role) : periodOf(role);
    if (!period) return addDays(since, -1);
    return role.role === 'staff' ? period.through : earlierEnd(role.through, period.through);
  };
  const kept = new Set(staff.map(keptBy));
  const hasBeenStaff = roles.some(({ role }) => role === 'staff');
  return {
    ended: [...staff, ...leading]
      .filter((role) => endOf(role) !== role.through)
      .map((role) => ({ id: role.id, through: endOf(role) })),
    begun: hasBeenStaff
      ? wanted.filter((period) => !kept.has(period)).map((period) => ({ role: 'staff', ...period }))
      : [],
  };
}

/** A role wherever it holds, as it is stored. */
export interface AccountRole extends Period {
  id: string;
  role: Role;
  departmentId: string | null;
  teamId: string | null;
}

/**
 * What a transfer does to the roles that hold in a whole department, from `since` on: they end with the department that
 * is left, and those for a department that one does not belong to are left alone. `before` and `after` as for teams.
 */
export function departmentRolesAfter<Held extends AccountRole>(
  roles: readonly Held[],
  before: readonly Membership[],
  after: readonly Membership[],
  since: PlainDate,
): (Held & { through: PlainDate })[] {
  const departmentsOf = (memberships: readonly Membership[]) =>
    // The same walk as for teams, one step up.
    teamPeriods(
      memberships.map((each) => ({ ...each, teamId: each.departmentId })),
      since,
    );
  const wanted = departmentsOf(after);
  const left = new Set(departmentsOf(before).map(({ teamId }) => teamId));
  return roles.flatMap((role) => {
    const living = overlap(role, { from: since, through: null });
    if (!living || role.teamId !== null || role.departmentId === null || !left.has(role.departmentId))
      return [];
    const period = wanted.find(
      ({ teamId, ...days }) => teamId === role.departmentId && coversDay(days, living.from),
    );
    const through = period ? earlierEnd(role.through, period.through) : addDays(since, -1);
    return through === null || through === role.through ? [] : [{ ...role, through }];
  });
}

/**
 * The roles that a transfer ends, apart from `staff`, which follows: what somebody who is about to make it should know.
 * `through` is the new last day.
 */
export function rolesEndedBy<Held extends AccountRole>(
  roles: readonly Held[],
  before: readonly Membership[],
  after: readonly Membership[],
  since: PlainDate,
): Held[] {
  const inTeams = roles.flatMap(({ teamId, ...role }) => (teamId === null ? [] : [{ ...role, teamId }]));
  const leading = new Map(
    teamRolesAfter(inTeams, before, after, since).ended.map(({ id, through }) => [id, through]),
  );
  return [
    ...roles
      .filter(({ id, role }) => role !== 'staff' && leading.has(id))
      .map((role) => ({ ...role, through: leading.get(role.id) ?? null })),
    ...departmentRolesAfter(roles, before, after, since),
  ];
}

export interface RoleDifferences {
  /** Roles that end earlier: `through` is their last day now, null for one that goes before it began. */
  ended: AccountRole[];
  /** Roles that are new, and what was added to those that go on: from their first added day. */
  granted: AccountRole[];
}

/** What became of the roles of one account, as somebody reading the log would put it. */
export function differencesOfRoles(
  before: readonly AccountRole[],
  after: readonly AccountRole[],
): RoleDifferences {
  const differences: RoleDifferences = { ended: [], granted: [] };
  for (const role of before) {
    const now = after.find(({ id }) => id === role.id);
    if (!now) differences.ended.push({ ...role, through: null });
    else if (now.through !== null && (role.through === null || now.through < role.through))
      differences.ended.push(now);
  }
  for (const role of after) {
    const old = before.find(({ id }) => id === role.id);
    if (!old) differences.granted.push(role);
    else if (old.through !== null && (role.through === null || role.through > old.through))
      differences.granted.push({ ...role, from: addDays(old.through, 1) });
  }
  return differences;
}
