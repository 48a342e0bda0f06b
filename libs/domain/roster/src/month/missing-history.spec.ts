import { plainDateOf } from '@banke/domain/calendar';
import { monthDataOf, settingsData, type Row } from '../testing/month-data-of';
import { checkMonth } from './check-month';
import { missingHistory } from './missing-history';
import { allFindings } from './month-findings';
import { readMonth } from './read-month';

/** Monday 2 November 2026 after a day of history; two days of work at its beginning. */
const begun = (row: Partial<Row> = {}): Row => ({ id: 'a', cells: '白白白休', ...row });
const missing = (rows: readonly Row[]) => {
  const checked = checkMonth(readMonth(monthDataOf(rows, { settings: settingsData('generic') })));
  const day = missingHistory(checked.month, allFindings(checked));
  return day === undefined ? undefined : plainDateOf(day);
};

describe('the history that is missing', () => {
  it('ends on the day before the first one that is known', () => {
    expect(missing([begun()])).toBe('2026-10-31');
  });

  it('is asked for from its near end: what lies farther back helps only with what comes after it', () => {
    const known = begun({ id: 'b', knownFrom: '2026-11-02' });
    expect(missing([begun(), known])).toBe('2026-11-01');
  });

  it('is not missing of people of whom everything can be judged', () => {
    expect(missing([begun({ knownFrom: '1900-01-01' })])).toBeUndefined();
  });

  it('is not to be had here of people who were elsewhere', () => {
    const employed = [{ from: '2026-11-01', through: null }];
    expect(missing([begun({ employed })])).toBeUndefined();
  });
});
