import { decideLateAdjustment, type LateItem } from './late-adjustment';
import { DEFAULT_REPEAT } from './ledger';
import type { PersonToScore } from './score-people';
import { outOf100, WORKED_EXAMPLE } from './testing';

const person: PersonToScore = {
  person: 'a',
  stays: [{ post: 'p', days: 30 }],
  figures: new Map([
    ['kpi-line', outOf100(90)],
    ['attendance-line', outOf100(100)],
    ['supervisor-line', outOf100(80)],
  ]),
  ledger: [],
  days: 20,
};
const decide = (item: LateItem, earlier: readonly LateItem[] = [], of: PersonToScore = person) =>
  decideLateAdjustment({
    ...{ person: of, earlier, item, repeat: DEFAULT_REPEAT },
    templates: new Map([['p', WORKED_EXAMPLE]]),
  });
const figure = (points: number | null, line = 'kpi-line'): LateItem => ({
  ...{ kind: 'figure', line },
  value: points === null ? null : outOf100(points),
});
const entry = (points: number, violation: 'medium' | 'heavy' | null = null): LateItem => ({
  ...{ kind: 'entry', id: String(points), day: '2026-09-30', points, violation },
});

describe('what comes late for a month that is closed', () => {
  it('is worth in the next month what it would have changed: a figure by its weight', () => {
    // KPI weighs 75 % since inspection had no data: 4 points of it are 3.00.
    expect(decide(figure(94))).toEqual({ ok: true, points: 3_00, before: 90_00, after: 93_00 });
    expect(decide(figure(86))).toMatchObject({ ok: true, points: -3_00 });
  });

  it('is counted upon what came late before, so that nothing counts twice', () => {
    expect(decide(figure(95), [figure(94)])).toEqual({ ok: true, points: 75, before: 93_00, after: 93_75 });
    expect(decide(figure(94), [figure(94)])).toEqual({ ok: false, reason: 'changes-nothing' });
  });

  it('brings a part without data its weight back', () => {
    // 60·90 + 20·50 + 10·100 + 10·80 = 82.00 instead of 90.00.
    expect(decide(figure(50, 'inspection-line'))).toMatchObject({ points: -8_00, after: 82_00 });
  });

  it('takes points off once, with what small violations cost extra in their own month', () => {
    expect(decide(entry(-2_00))).toMatchObject({ points: -2_00 });
    const one = { ...person, ledger: [{ ...ledger(-3_00), violation: 'medium' as const }] };
    expect(decide(entry(-3_00, 'medium'), [], one)).toMatchObject({ points: -23_00 });
  });

  it('ends at the bounds of its own month', () => {
    const low = { ...person, ledger: [ledger(-80_00)] };
    expect(decide(entry(-20_00), [], low)).toMatchObject({ points: -10_00, after: 0 });
    const none = { ...person, ledger: [ledger(-95_00)] };
    expect(decide(entry(-20_00), [], none)).toEqual({ ok: false, reason: 'changes-nothing' });
  });

  it('is nothing for a line nobody has, or somebody who was not scored', () => {
    expect(decide(figure(94, 'other'))).toEqual({ ok: false, reason: 'no-such-line' });
    expect(decide(figure(94), [], { ...person, days: 3 })).toEqual({ ok: false, reason: 'not-scored' });
    expect(decide(figure(94), [], { ...person, stays: [] })).toEqual({ ok: false, reason: 'not-scored' });
  });
});

function ledger(points: number) {
  return { id: `l${points}`, day: '2026-09-10', points, violation: null, overturned: false };
}
