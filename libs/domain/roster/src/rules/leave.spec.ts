import { MONDAY, record, SHANGHAI, told } from '../testing/month-of';
import { leave } from './leave';

const away = (from: number, to: number) => [
  {
    kind: 'leave' as const,
    day: MONDAY,
    start: SHANGHAI.at(MONDAY, from * 60),
    end: SHANGHAI.at(MONDAY, to * 60),
    work: false,
  },
];

describe('leave', () => {
  it('in the afternoon meets a day shift for five hours', () => {
    expect(told(leave.check(record('白', { activities: away(13, 24) }), {}))).toEqual([[[2], 300, 0]]);
  });

  it('in the morning leaves the evening free', () => {
    expect(leave.check(record('晚', { activities: away(0, 15) }), {})).toEqual([]);
  });
});
