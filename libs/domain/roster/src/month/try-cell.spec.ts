import { dayNumber } from '@banke/domain/calendar';
import { monthDataOf, type Row } from '../testing/month-data-of';
import { compareFindings } from '../rules/compare-findings';
import { checkMonth, recheck, type CheckedMonth } from './check-month';
import type { MonthData, MonthNeedData, MonthRuleData } from './month-data';
import { allFindings } from './month-findings';
import { readMonth } from './read-month';
import { candidatesFor, tryCell } from './try-cell';

const FIRST = dayNumber('2026-11-02');
const read = (rows: readonly Row[], more: Partial<MonthData> = {}) => readMonth(monthDataOf(rows, more));
const rule = (
  code: MonthRuleData['code'],
  value: Record<string, unknown>,
  strictness: MonthRuleData['strictness'] = { kind: 'hard', overridable: true },
): MonthRuleData => ({
  ...{ id: code, version: 1, code, value, strictness, source: 'own', from: null, through: null },
});
const NEED: MonthNeedData = {
  ...{ id: 'need', templateId: 'day', hours: null, teamId: null, skillId: null },
  workday: { minimum: 2, preferred: 2 },
  weekend: { minimum: 0, preferred: 0 },
  holiday: { minimum: 0, preferred: 0 },
  days: [],
};
const WISH = { day: '2026-11-02', wants: true, weight: 1, reason: null };
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('somebody for a shift', () => {
  const rows = [
    { id: 'late', cells: '·晚' },
    { id: 'free', cells: '··' },
    { id: 'tired', cells: '·白·白白' },
    { id: 'barred', cells: '··', noNight: [{ from: '2026-01-01', through: null }] },
    { id: 'busy', cells: '··白' },
  ];
  const checked = checkMonth(read(rows));

  it('is first whom least speaks against', () => {
    const order = candidatesFor(checked, FIRST + 1, 'night v1').map(({ personId }) => personId);
    expect(order[0]).toBe('free');
    expect(order.indexOf('barred')).toBeGreaterThan(order.indexOf('late'));
    expect(order.indexOf('free')).toBeLessThan(order.indexOf('busy'));
  });

  it('comes with the hours so far, this shift not counted', () => {
    const candidates = candidatesFor(checked, FIRST + 1, 'day v1');
    expect(candidates.find(({ personId }) => personId === 'busy')).toMatchObject({
      ...{ minutes: 0, atWork: true, holds: 'day v1' },
    });
  });

  it('who cannot is told why, and what would be gone', () => {
    expect(tryCell(checked, 'late', FIRST + 1, 'night v1').appear[0]).toMatchObject({
      ...{ code: 'minimum-rest', measured: 0, limit: 660 },
    });
    const next = { templateVersionId: 'night v1', pinned: false };
    const bad = recheck(checked, [{ personId: 'late', day: FIRST + 1, next }]);
    expect(tryCell(bad, 'late', FIRST + 1, null).vanish.map(({ code }) => code)).toContain('minimum-rest');
    const said = tryCell(bad, 'late', FIRST + 2, 'rest v1').appear.map(({ code }) => code);
    expect(said).not.toContain('minimum-rest');
  });
});

describe('what placing somebody does to others', () => {
  const orderOf = (checked: CheckedMonth) =>
    candidatesFor(checked, FIRST, 'day v1').map(({ personId }) => personId);

  it('a new hire alone is a breach, whoever mends it comes first', () => {
    const checked = checkMonth(
      read(
        [
          { id: 'also new', cells: '·', hiredOn: '2026-11-01' },
          { id: 'old', cells: '·' },
          { id: 'new', cells: '·白', hiredOn: '2026-11-01' },
        ],
        { settings: [rule('new-hire-pairing', { newDays: 30, experiencedDays: 90 })] },
      ),
    );
    const [first, last] = candidatesFor(checked, FIRST, 'day v1').filter(({ holds }) => holds === null);
    expect(first).toMatchObject({ personId: 'old', appear: [], vanish: [{ personId: 'new' }] });
    expect(last).toMatchObject({
      personId: 'also new',
      appear: [{ code: 'new-hire-pairing', personId: 'also new', limit: 0 }],
    });
  });

  it('somebody free comes before somebody at work, whatever else the one at work would mend', () => {
    const checked = checkMonth(
      read(
        [
          { id: 'late', cells: '·晚', wishes: [{ ...WISH, templateId: 'day' }] },
          { id: 'free', cells: '·' },
        ],
        { settings: [rule('wishes', {}, { kind: 'soft', weight: 5 })] },
      ),
    );
    expect(orderOf(checked)).toEqual(['free', 'late']);
  });

  it('an old hand who is taken off leaves the new one alone', () => {
    const checked = checkMonth(
      read(
        [
          { id: 'old', cells: '·白' },
          { id: 'new', cells: '·白', hiredOn: '2026-11-01' },
        ],
        { settings: [rule('new-hire-pairing', { newDays: 30, experiencedDays: 90 })] },
      ),
    );
    expect(tryCell(checked, 'old', FIRST, 'rest v1').appear).toMatchObject([
      { code: 'new-hire-pairing', personId: 'new', days: [FIRST] },
    ]);
  });

  it('cover that is still short is eased, not broken, and whoever leaves a gap behind says so', () => {
    const checked = checkMonth(
      read(
        [
          { id: 'free', cells: '·' },
          { id: 'late', cells: '·晚' },
        ],
        {
          needs: [NEED, { ...NEED, id: 'late', templateId: 'evening' }],
          settings: [rule('minimum-cover', {})],
        },
      ),
    );
    expect(orderOf(checked)).toEqual(['free', 'late']);
    const [free, late] = candidatesFor(checked, FIRST, 'day v1');
    expect(free).toMatchObject({ appear: [] });
    expect(codesOf(free?.vanish ?? [])).toContain('minimum-cover');
    expect(late?.appear).toContainEqual(
      expect.objectContaining({ code: 'minimum-cover', measured: 0, limit: 2 }),
    );
  });

  it('a share that grows beyond the others counts, and so does that of somebody else who then has too much', () => {
    const fairness = rule('fairness', { of: 'nights', spread: 1 }, { kind: 'soft', weight: 20 });
    const rows = [
      { id: 'much', cells: '·夜夜' },
      { id: 'some', cells: '·夜·夜' },
      { id: 'little', cells: '··夜' },
    ];
    const checked = checkMonth(read(rows, { settings: [fairness] }));
    expect(candidatesFor(checked, FIRST + 4, 'night v1').map(({ personId }) => personId)).toEqual([
      'little',
      'much',
      'some',
    ]);
    expect(tryCell(checked, 'some', FIRST + 4, 'night v1').appear).toMatchObject([
      { code: 'fairness', personId: 'some', measured: 3, limit: 2 },
    ]);
    expect(tryCell(checked, 'little', FIRST + 1, null).appear.map(({ personId }) => personId)).toEqual([
      'much',
      'some',
    ]);
  });

  it('soft breaches come after none and before hard ones, however many they are', () => {
    const soft = Array.from({ length: 12 }, (_, index) => ({
      ...rule(
        'shift-count',
        { of: { templateId: 'day' }, window: 'week', max: 0 },
        { kind: 'soft', weight: 1000 },
      ),
      id: `soft ${index}`,
    }));
    const checked = checkMonth(
      read(
        [
          { id: 'absent', cells: '·', employed: [] },
          { id: 'there', cells: '·' },
        ],
        { settings: [rule('employment', {}), ...soft] },
      ),
    );
    expect(orderOf(checked)).toEqual(['there', 'absent']);
  });

  it('is what checking the whole changed month says', () => {
    const checked = checkMonth(
      read(
        [
          { id: 'a', cells: '·晚夜白白白白白' },
          { id: 'b', cells: '·白白休休夜夜夜' },
          { id: 'c', cells: '·白晚白', hiredOn: '2026-11-01' },
        ],
        { needs: [NEED] },
      ),
    );
    for (const next of ['day v1', 'night v1', 'rest v1']) {
      const write = { personId: 'b', day: FIRST + 2, next: { templateVersionId: next, pinned: false } };
      const breaches = (month: CheckedMonth) =>
        allFindings(month).flatMap(({ finding }) => (finding.verdict === 'breach' ? [finding] : []));
      expect(tryCell(checked, 'b', FIRST + 2, next)).toEqual(
        compareFindings(breaches(checked), breaches(recheck(checked, [write]))),
      );
    }
  });
});
