import { standingOn } from '../testing';
import { tenure } from './tenure';

const judge = (hiredOn: string, asOf: string, months = 3) =>
  tenure.judge({ id: 't', kind: 'tenure', since: 'hire', months }, standingOn(asOf, { hiredOn }));

describe('tenure', () => {
  it.each([
    ['2026-01-15', '2026-04-14', 'not-met', 2],
    ['2026-01-15', '2026-04-15', 'met', 3],
    ['2026-08-31', '2026-11-29', 'not-met', 2],
    // November has no 31st: its last day is three months later.
    ['2026-08-31', '2026-11-30', 'met', 3],
    ['2026-11-30', '2027-02-27', 'not-met', 2],
    ['2026-11-30', '2027-02-28', 'met', 3],
    ['2027-11-30', '2028-02-28', 'not-met', 2],
    ['2027-11-30', '2028-02-29', 'met', 3],
  ])('of who was hired on %s is on %s %s with %i months', (hiredOn, asOf, state, value) => {
    expect(judge(hiredOn, asOf)).toMatchObject({ state, value, threshold: 3 });
  });

  it('says the day on which it is reached', () => {
    expect(judge('2026-08-31', '2026-09-01')).toMatchObject({ by: '2026-11-30', value: 0 });
    expect(judge('2026-08-31', '2026-11-30').by).toBeNull();
  });

  it('in the grade counts from the last grade change', () => {
    const grades = [{ code: 'middle', from: '2026-03-10' }];
    const criterion = { id: 't', kind: 'tenure', since: 'grade', months: 6 } as const;
    expect(tenure.judge(criterion, standingOn('2026-09-09', { grades })).state).toBe('not-met');
    expect(tenure.judge(criterion, standingOn('2026-09-10', { grades })).state).toBe('met');
  });
});
