import { MONDAY, record, SHANGHAI, told } from '../testing/month-of';
import { trainingOnRestDay } from './training-on-rest-day';

describe('training on a rest day', () => {
  it('is a warning, and on a working day is none', () => {
    const activities = [0, 1].map((day) => ({
      kind: 'training' as const,
      day: MONDAY + day,
      start: SHANGHAI.at(MONDAY + day, 540),
      end: SHANGHAI.at(MONDAY + day, 600),
      work: true,
    }));
    expect(told(trainingOnRestDay.check(record('白休', { activities }), {}))).toEqual([[[3], 60, 0]]);
  });
});
