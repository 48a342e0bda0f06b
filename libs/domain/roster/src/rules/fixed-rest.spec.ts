import { PERSON, record, told } from '../testing/month-of';
import { fixedRest } from './fixed-rest';

describe('fixed days off', () => {
  it('are kept every week', () => {
    const person = { ...PERSON, fixedRest: [3] };
    expect(told(fixedRest.check(record('白白白白', { person }), {}))).toEqual([[[4], 1, 0]]);
    expect(fixedRest.check(record('白白休白', { person }), {})).toEqual([]);
  });
});
