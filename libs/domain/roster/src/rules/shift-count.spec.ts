import { record, told } from '../testing/month-of';
import { shiftCount } from './shift-count';

describe('shifts of a kind', () => {
  it('are counted by part of the day in a week', () => {
    const limit = { of: { dayPart: 'late' }, window: 'week', max: 2 } as const;
    expect(told(shiftCount.check(record('晚晚白晚休休休晚'), limit))).toEqual([[[2, 3, 5], 3, 2]]);
  });

  it('are counted by template in a month', () => {
    const limit = { of: { templateId: 'night' }, window: 'month', max: 1 } as const;
    expect(told(shiftCount.check(record('夜白·夜', { history: '·' }), limit))).toEqual([[[2, 5], 2, 1]]);
    expect(shiftCount.check(record('白晚', { history: '·' }), limit)).toEqual([]);
  });

  it('cannot be judged in a month whose beginning is not known', () => {
    const limit = { of: { templateId: 'night' }, window: 'month', max: 1 } as const;
    expect(told(shiftCount.check(record('夜'), limit))).toEqual([[[2], 'unjudged', 1]]);
  });
});
