import { defaultProbationEnd, staffStateOn } from './staff-state';
import { qualificationEnd, qualificationHeldOn } from './held-qualification';

describe('the state of a person', () => {
  const person = {
    hireDate: '2026-01-15',
    probationEnd: '2026-04-14',
    periods: [
      { from: '2026-01-15', through: '2026-06-30' },
      { from: '2026-09-01', through: null },
    ],
  };

  it.each([
    ['2026-01-14', 'coming'],
    ['2026-01-15', 'probation'],
    ['2026-04-14', 'probation'],
    ['2026-04-15', 'active'],
    ['2026-06-30', 'active'],
    ['2026-07-01', 'left'],
    ['2026-08-31', 'left'],
    ['2026-09-01', 'active'],
  ])('on %s is %s', (day, state) => {
    expect(staffStateOn(person, day)).toBe(state);
  });

  it('is active from the first day without probation', () => {
    expect(staffStateOn({ ...person, probationEnd: null }, '2026-01-15')).toBe('active');
  });

  it('has a probation of three months, also over short ones', () => {
    expect(['2026-01-15', '2026-11-30', '2026-12-01'].map(defaultProbationEnd)).toEqual([
      '2026-04-14',
      '2027-02-28',
      '2027-02-28',
    ]);
  });
});

describe('a qualification', () => {
  const held = { from: '2026-01-01', through: '2026-12-31', revokedOn: null };
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('is held on %s: %s', (day, expected) => {
    expect(qualificationHeldOn(held, day)).toBe(expected);
  });

  it('is no longer held from the day of its revocation', () => {
    const revoked = { ...held, revokedOn: '2026-05-10' };
    expect([qualificationHeldOn(revoked, '2026-05-09'), qualificationHeldOn(revoked, '2026-05-10')]).toEqual([
      true,
      false,
    ]);
  });

  it('ends with its months, or never', () => {
    expect([qualificationEnd('2026-02-01', 24), qualificationEnd('2026-02-01', null)]).toEqual([
      '2028-01-31',
      null,
    ]);
  });
});
