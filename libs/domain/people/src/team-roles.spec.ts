import type { PlainDate } from '@banke/domain/calendar';
import type { Membership } from './membership';
import {
  departmentRolesAfter,
  rolesEndedBy,
  teamRolesAfter,
  type AccountRole,
  type TeamRole,
} from './team-roles';

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

describe('the roles in a whole department of somebody who is transferred', () => {
  const at = (departmentId: string, from: PlainDate, through: PlainDate | null = null): Membership => ({
    ...member(`${departmentId} team`, from, through),
    departmentId,
  });
  const held = (departmentId: string | null, through: PlainDate | null = null): AccountRole => ({
    id: `supervisor ${departmentId}`,
    role: 'supervisor',
    departmentId,
    teamId: null,
    from: '2026-02-01',
    through,
  });
  const today = '2026-11-22';
  const before = [at('service', '2026-01-01')];
  const after = [at('service', '2026-01-01', '2026-11-30'), at('desk', '2026-12-01')];

  it('end with the department that is left', () => {
    expect(departmentRolesAfter([held('service')], before, after, '2026-12-01')).toEqual([
      { ...held('service'), through: '2026-11-30' },
    ]);
  });

  it('end with yesterday when the transfer is entered late', () => {
    const late = [at('service', '2026-01-01', '2026-05-31'), at('desk', '2026-06-01')];
    expect(departmentRolesAfter([held('service')], before, late, today)).toEqual([
      { ...held('service'), through: '2026-11-21' },
    ]);
  });

  it('stay in a department one was never in, in the whole company, and when they end before anyway', () => {
    const roles = [held('desk'), held(null), held('service', '2026-11-25')];
    expect(departmentRolesAfter(roles, before, after, '2026-12-01')).toEqual([]);
  });

  it('stay when only the team changes', () => {
    const inside = [
      at('service', '2026-01-01', '2026-11-30'),
      { ...at('service', '2026-12-01'), teamId: 'x' },
    ];
    expect(departmentRolesAfter([held('service')], before, inside, '2026-12-01')).toEqual([]);
  });

  it('are told beforehand together with those of teams, without the role that follows', () => {
    const leader = { ...held('service'), id: 'leader', role: 'team-leader' as const, teamId: 'service team' };
    const staff = { ...leader, id: 'staff', role: 'staff' as const };
    const ended = rolesEndedBy([staff, leader, held('service')], before, after, '2026-12-01');
    expect(ended.map(({ id, through }) => [id, through])).toEqual([
      ['leader', '2026-11-30'],
      ['supervisor service', '2026-11-30'],
    ]);
  });
});
