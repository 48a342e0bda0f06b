import type { PlainDate } from '@banke/domain/calendar';
import type { Membership } from './membership';
import { teamRolesAfter, type TeamRole } from './team-roles';

const member = (teamId: string | null, from: PlainDate, through: PlainDate | null = null): Membership => ({
  departmentId: 'service',
  teamId,
  postId: null,
  gradeId: null,
  weeklyMinutes: 2400,
  from,
  through,
});
const role = (role: TeamRole['role'], teamId: string, from: PlainDate, through: PlainDate | null = null) => ({
  id: `${role} ${teamId}`,
  role,
  teamId,
  from,
  through,
});

describe('the roles of somebody who is transferred', () => {
  const before = [member('a', '2026-01-01')];
  const transferred = [member('a', '2026-01-01', '2026-11-30'), member('b', '2026-12-01')];
  const today = '2026-11-22';

  it('follow into the new team, and leading ends with the old one', () => {
    const roles = [role('staff', 'a', '2026-01-01'), role('team-leader', 'a', '2026-03-01')];
    expect(teamRolesAfter(roles, before, transferred, today)).toEqual({
      ended: [
        { id: 'staff a', through: '2026-11-30' },
        { id: 'team-leader a', through: '2026-11-30' },
      ],
      begun: [{ role: 'staff', teamId: 'b', from: '2026-12-01', through: null }],
    });
  });

  it('are not changed for the past by a transfer entered late', () => {
    const late = [member('a', '2026-01-01', '2026-05-31'), member('b', '2026-06-01')];
    expect(teamRolesAfter([role('staff', 'a', '2026-01-01')], before, late, today)).toEqual({
      ended: [{ id: 'staff a', through: '2026-11-21' }],
      begun: [{ role: 'staff', teamId: 'b', from: today, through: null }],
    });
  });

  it('come back when the transfer is taken back', () => {
    const roles = [
      role('staff', 'a', '2026-01-01', '2026-11-30'),
      { ...role('staff', 'b', '2026-12-01'), id: 'staff b' },
    ];
    expect(teamRolesAfter(roles, transferred, before, today)).toEqual({
      ended: [
        { id: 'staff a', through: null },
        { id: 'staff b', through: '2026-11-21' },
      ],
      begun: [],
    });
  });

  it('stay as they are when only the grade changes', () => {
    const roles = [role('staff', 'a', '2026-01-01'), role('team-leader', 'a', '2026-03-01', '2027-03-01')];
    const regraded = [
      member('a', '2026-01-01', '2026-11-30'),
      { ...member('a', '2026-12-01'), gradeId: 'x' },
    ];
    expect(teamRolesAfter(roles, before, regraded, today)).toEqual({ ended: [], begun: [] });
  });

  it('stay where they have nothing to do with the team that is left', () => {
    const roles = [role('team-leader', 'c', '2026-03-01')];
    expect(teamRolesAfter(roles, before, transferred, today)).toEqual({ ended: [], begun: [] });
  });

  it('end where there is no team, and come again with one', () => {
    const without = [member('a', '2026-01-01', '2026-11-30'), member(null, '2026-12-01')];
    const roles = [role('staff', 'a', '2026-01-01')];
    expect(teamRolesAfter(roles, before, without, today).begun).toEqual([]);
    const again = [member(null, '2026-01-01', '2026-12-31'), member('b', '2027-01-01')];
    expect(teamRolesAfter([role('staff', 'a', '2026-01-01', '2026-02-01')], without, again, today)).toEqual({
      ended: [],
      begun: [{ role: 'staff', teamId: 'b', from: '2027-01-01', through: null }],
    });
  });
});
