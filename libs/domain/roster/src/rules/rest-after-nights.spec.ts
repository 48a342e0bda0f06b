import { record, told } from '../testing/month-of';
import { restAfterNights } from './rest-after-nights';

const TWO_DAYS = { nights: 2, minutes: 2880 };

describe('rest after nights', () => {
  it('is 48 h after a run of two: one free day is enough, none is not', () => {
    expect(restAfterNights.check(record('夜夜休白'), TWO_DAYS)).toEqual([]);
    expect(told(restAfterNights.check(record('夜夜白'), TWO_DAYS))).toEqual([[[3, 4], 1440, 2880]]);
  });

  it('is not asked for between two nights of the run, nor after a single one', () => {
    expect(restAfterNights.check(record('夜夜夜休休白'), TWO_DAYS)).toEqual([]);
    expect(restAfterNights.check(record('夜白'), TWO_DAYS)).toEqual([]);
  });

  it('counts each run anew', () => {
    expect(restAfterNights.check(record('夜休夜白'), TWO_DAYS)).toEqual([]);
  });

  it('is asked for when a new run of nights follows too soon', () => {
    expect(told(restAfterNights.check(record('夜夜休夜'), TWO_DAYS))).toEqual([[[3, 5], 2370, 2880]]);
  });
});
