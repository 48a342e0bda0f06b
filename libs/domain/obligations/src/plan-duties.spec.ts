import fc from 'fast-check';
import { addDays } from '@banke/domain/calendar';
import { planDuties, planningHorizon } from './plan-duties';

describe('planning ahead', () => {
  it.each([
    ['2026-11-22', '2026-12-31'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-01', '2028-02-29'],
  ])('on %s goes through %s', (today, through) => {
    expect(planningHorizon(today)).toBe(through);
  });

  it('leads from any calendar to the wanted days, keeps what was begun, and has nothing to do the second time', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-11-22', offset));
    const tasks = fc.uniqueArray(fc.record({ dueOn: day, touched: fc.boolean() }), {
      selector: ({ dueOn }) => dueOn,
    });
    fc.assert(
      fc.property(tasks, fc.uniqueArray(day), (planned, wanted) => {
        const { add, keep, remove } = planDuties(planned, wanted);
        const touched = planned.filter((task) => task.touched);
        const after = [...touched, ...keep, ...add.map((dueOn) => ({ dueOn, touched: false }))];
        expect(new Set(after.map(({ dueOn }) => dueOn)).size).toBe(after.length);
        expect(new Set(after.map(({ dueOn }) => dueOn))).toEqual(
          new Set([...wanted, ...touched.map(({ dueOn }) => dueOn)]),
        );
        expect(remove.some((task) => task.touched)).toBe(false);
        expect([...touched, ...keep, ...remove].length).toBe(planned.length);
        expect(planDuties(after, wanted)).toMatchObject({ add: [], remove: [] });
      }),
    );
  });
});
