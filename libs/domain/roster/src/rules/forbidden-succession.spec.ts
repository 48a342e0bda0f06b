import { record, told } from '../testing/month-of';
import { forbiddenSuccession } from './forbidden-succession';

const nightToDay = { first: 'night', then: ['early', 'day'], below: 1440 } as const;

describe('a forbidden succession', () => {
  it('is a day shift on the morning after a night', () => {
    expect(forbiddenSuccession.check(record('夜白'), nightToDay)).toEqual([]);
    expect(told(forbiddenSuccession.check(record('夜白'), { ...nightToDay, below: 1441 }))).toEqual([
      [[2, 3], 1440, 1441],
    ]);
  });

  it('is not one when a rest day lies between, nor the other way round', () => {
    expect(forbiddenSuccession.check(record('夜休白夜'), nightToDay)).toEqual([]);
  });
});
