import { dayNumber } from '@banke/domain/calendar';
import { PERSON, record, told } from '../testing/month-of';
import { earlyClass } from './early-class';

const from = dayNumber('2026-11-01');

describe('the early class', () => {
  it('is missed in a month without one, and shown on its last day', () => {
    expect(told(earlyClass.check(record('白'.repeat(30), { from }), { times: 1 }))).toEqual([[[30], 0, 1]]);
    expect(earlyClass.check(record('课' + '白'.repeat(29), { from }), { times: 1 })).toEqual([]);
  });

  it('may still come in a month that the roster does not end', () => {
    expect(earlyClass.check(record('白'.repeat(20), { from }), { times: 1 })).toEqual([]);
  });

  it('is not asked of somebody who is there for half of the month only', () => {
    const person = { ...PERSON, employed: [{ from: from + 15, through: null }] };
    expect(
      earlyClass.check(record('·'.repeat(15) + '白'.repeat(15), { from, person }), { times: 1 }),
    ).toEqual([]);
  });

  it('cannot be judged when it may have been in days that are not known', () => {
    const half = { from: from + 10 };
    expect(told(earlyClass.check(record('白'.repeat(20), half), { times: 1 }))).toEqual([
      [[30], 'unjudged', 1],
    ]);
  });
});
