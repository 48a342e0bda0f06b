import { placeShift } from '../shifts/place-shift';
import { fillBlocks } from '../shifts/fill-blocks';
import { MONDAY, record, SHANGHAI, templateOf, told } from '../testing/month-of';
import { dailyMinutes } from './daily-minutes';

describe('daily minutes', () => {
  it('take the early class for 8 h 30', () => {
    expect(told(dailyMinutes.check(record('白课'), { max: 480 }))).toEqual([[[3], 510, 480]]);
  });

  it('allow eleven hours and not one minute more', () => {
    const long = (minutes: number) => ({ ...templateOf('白'), blocks: fillBlocks(480, 480 + minutes, []) });
    const of = (minutes: number) =>
      dailyMinutes.check(record('·', { entries: [placeShift(long(minutes), 'p', MONDAY, SHANGHAI)] }), {
        max: 660,
      });
    expect(of(660)).toEqual([]);
    expect(told(of(661))).toEqual([[[2], 661, 660]]);
  });

  it('add a training after the shift, and not one within it', () => {
    const at = (hour: number) => ({
      kind: 'training' as const,
      day: MONDAY,
      start: SHANGHAI.at(MONDAY, hour * 60),
      end: SHANGHAI.at(MONDAY, hour * 60 + 60),
      work: true,
    });
    expect(told(dailyMinutes.check(record('白', { activities: [at(18)] }), { max: 500 }))).toEqual([
      [[2], 540, 500],
    ]);
    expect(dailyMinutes.check(record('白', { activities: [at(10)] }), { max: 500 })).toEqual([]);
  });

  it('leave out what is beside the shift and no work', () => {
    const away = {
      kind: 'leave' as const,
      day: MONDAY,
      start: SHANGHAI.at(MONDAY, 1140),
      end: SHANGHAI.at(MONDAY, 1200),
      work: false,
    };
    expect(dailyMinutes.check(record('白', { activities: [away] }), { max: 480 })).toEqual([]);
  });

  it('ask for a least only on days that are worked', () => {
    expect(dailyMinutes.check(record('白休··'), { min: 240 })).toEqual([]);
    expect(told(dailyMinutes.check(record('白'), { min: 481 }))).toEqual([[[2], 480, 481]]);
  });
});
