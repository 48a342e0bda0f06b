import { compareOutcomes, sameOutcome } from './compare-outcomes';
import { DEFAULT_REPEAT, type LedgerEntry } from './ledger';
import type { Ratio } from './ratio';
import { scoreStays, type PersonOutcome } from './score-stays';
import { outOf100, WORKED_EXAMPLE } from './testing';

const deduction: LedgerEntry = {
  id: 'e',
  day: '2026-10-20',
  points: -5_00,
  violation: null,
  overturned: false,
};

function outcome(
  figures: Record<string, Ratio>,
  ledger: LedgerEntry[] = [],
  template = WORKED_EXAMPLE,
): PersonOutcome {
  const stays = [{ post: 'a', days: 30, template }];
  return scoreStays({
    stays,
    figures: new Map(Object.entries(figures)),
    ledger,
    repeat: DEFAULT_REPEAT,
    days: 20,
  });
}

describe('two results of one month', () => {
  const figures = { 'kpi-line': outOf100(90), 'attendance-line': outOf100(100) };
  const before = outcome(figures);

  it('are the same when nothing changed, however the value is written', () => {
    const same = outcome({ ...figures, 'kpi-line': { numerator: 180, denominator: 2 } });
    expect(sameOutcome(compareOutcomes(before, same))).toBe(true);
  });

  it('differ in the line with another value, and in nothing else', () => {
    const change = compareOutcomes(before, outcome({ ...figures, 'kpi-line': outOf100(80) }));
    expect(change.lines.map(({ code, why, before, after }) => [code, why, before, after])).toEqual([
      ['kpi-line', 'value', 77_14, 68_57],
    ]);
    expect(sameOutcome(change)).toBe(false);
  });

  it('differ by weight in every line when another one gets its data', () => {
    const change = compareOutcomes(before, outcome({ ...figures, 'supervisor-line': outOf100(80) }));
    expect(change.lines.map(({ code, why }) => [code, why])).toEqual([
      ['kpi-line', 'weight'],
      ['attendance-line', 'weight'],
      ['supervisor-line', 'added'],
    ]);
  });

  it('differ by what the ledger adds, and by there being a score at all', () => {
    expect(compareOutcomes(before, outcome(figures, [deduction])).ledger).toEqual({
      before: 0,
      after: -5_00,
    });
    const none = compareOutcomes(before, outcome({}));
    expect([none.after, none.lines.map(({ why }) => why)]).toEqual([null, ['removed', 'removed']]);
    expect(compareOutcomes(null, before).before).toBeNull();
  });
});
