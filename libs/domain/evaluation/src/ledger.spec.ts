import { DEFAULT_REPEAT, readLedger, type LedgerEntry, type ViolationClass } from './ledger';

let made = 0;
const violation = (grave: ViolationClass, points: number, overturned = false): LedgerEntry => ({
  id: `v${made++}`,
  day: '2026-10-12',
  points,
  violation: grave,
  overturned,
});
const read = (entries: LedgerEntry[]) => readLedger(entries, DEFAULT_REPEAT);

describe('the ledger of a month', () => {
  it('is 0 when it is empty', () => {
    expect(read([])).toEqual({ entries: [], repeat: null, total: 0 });
  });

  it('adds an adjustment of an earlier month, whose violation was counted there', () => {
    const late = [violation('medium', -3_00), { ...violation('medium', -3_00), late: true }];
    expect(read(late)).toMatchObject({ repeat: null, total: -6_00 });
  });

  it('adds what was given and takes what was lost', () => {
    const suggestion = { ...violation('heavy', 3_00), violation: null };
    expect(read([violation('heavy', -20_00), suggestion]).total).toBe(-17_00);
  });

  it.each<[ViolationClass, number, number]>([
    ['medium', 1, 0],
    ['medium', 2, -20_00],
    ['medium', 5, -20_00],
    ['light', 3, 0],
    ['light', 4, -20_00],
    ['heavy', 6, 0],
  ])('costs extra once for repeated %s violations: %i of them', (grave, times, total) => {
    expect(read(Array.from({ length: times }, () => violation(grave, 0))).total).toBe(total);
  });

  it('does not add medium and light ones up', () => {
    expect(
      read([violation('medium', 0), ...Array.from({ length: 3 }, () => violation('light', 0))]).repeat,
    ).toBe(null);
  });

  it('lets the extra lapse when an overturned violation brings the count below', () => {
    const entries = [violation('medium', -2_00), violation('medium', -2_00, true)];
    expect(read(entries)).toMatchObject({ repeat: null, total: -2_00 });
  });

  it('does not mind the order of entries', () => {
    const entries = [violation('medium', -2_00), violation('light', -1_00), violation('medium', -3_00)];
    expect(read([...entries].reverse())).toEqual(read(entries));
  });
});
