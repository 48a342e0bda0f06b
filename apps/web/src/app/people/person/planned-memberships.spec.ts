import type { MembershipView, SecondmentView } from '@banke/contracts';
import { membershipOn, membershipsToCome, planOf, secondmentsNotOver } from './planned-memberships';

const membership = (change: Partial<MembershipView>): MembershipView => ({
  id: 'm',
  from: '2026-01-01',
  through: null,
  departmentId: 'shop',
  departmentName: '客服部',
  teamId: 'pre',
  teamName: '售前',
  postId: 'agent',
  postName: '客服',
  gradeId: 'junior',
  gradeName: '初级客服',
  weeklyMinutes: 2400,
  ...change,
});

const later = membership({ id: 'later', from: '2027-01-01', gradeId: 'senior', gradeName: '高级客服' });
const now = membership({ through: '2026-12-31' });

describe('what a change would make of the memberships', () => {
  it('shows the later promotion untouched by a transfer before it', () => {
    const plan = planOf([later, now], { from: '2026-12-01', teamId: 'after' });
    expect(plan).toMatchObject({
      is: 'planned',
      before: { teamId: 'pre' },
      memberships: [
        { from: '2026-12-01', through: '2026-12-31', teamId: 'after', gradeId: 'junior' },
        { from: '2027-01-01', through: null, teamId: 'after', gradeId: 'senior' },
      ],
    });
  });

  it('says when nothing would change', () => {
    expect(planOf([now], { from: '2026-12-01', teamId: 'pre' })).toEqual({ is: 'unchanged' });
  });

  it('says when the person is not employed on that day', () => {
    expect(planOf([now], { from: '2025-12-01', teamId: 'after' })).toMatchObject({ is: 'refused' });
  });
});

describe('the membership that counts on a day', () => {
  it.each([
    ['2026-06-01', now],
    ['2027-06-01', later],
    ['2020-01-01', now],
  ])('%s', (day, expected) => {
    expect(membershipOn([later, now], day)).toBe(expected);
  });
});

describe('what else is arranged', () => {
  const secondment = (from: string, through: string) => ({ id: from, from, through }) as SecondmentView;

  it('is every secondment that is not over, also on its last day, the nearest first', () => {
    const all = [
      secondment('2026-12-05', '2026-12-09'),
      secondment('2026-11-20', '2026-11-22'),
      secondment('2026-11-10', '2026-11-21'),
    ];
    expect(secondmentsNotOver(all, '2026-11-22').map(({ id }) => id)).toEqual(['2026-11-20', '2026-12-05']);
  });

  it('is every membership that has not begun', () => {
    expect(membershipsToCome([later, now], '2026-12-31')).toEqual([later]);
    expect(membershipsToCome([later, now], '2027-01-01')).toEqual([]);
  });
});
