import { entriesOf, MONDAY, PERSON, record, told } from '../testing/month-of';
import { employment } from './employment';

describe('employment', () => {
  const person = {
    ...PERSON,
    employed: [
      { from: MONDAY + 1, through: MONDAY + 2 },
      { from: MONDAY + 4, through: null },
    ],
  };

  it('blocks the days before hire, after leaving and between two memberships', () => {
    expect(told(employment.check(record('白白白白白', { person }), {}))).toEqual([
      [[2], 1, 0],
      [[5], 1, 0],
    ]);
  });

  it('does not ask about duties in another department', () => {
    const entries = entriesOf('白', MONDAY).map((duty) => ({ ...duty, template: null }));
    expect(employment.check(record('·', { person, entries }), {})).toEqual([]);
  });
});
