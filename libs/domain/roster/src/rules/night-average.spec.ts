import { fillBlocks } from '../shifts/fill-blocks';
import { placeShift } from '../shifts/place-shift';
import { MONDAY, record, SHANGHAI, templateOf, told } from '../testing/month-of';
import { nightAverage } from './night-average';

describe('the average night', () => {
  it('of eight hours is allowed; one longer night lifts it above', () => {
    expect(
      nightAverage.check(record('夜夜夜休休休休', { history: '·'.repeat(7) }), { max: 480, weeks: 1 }),
    ).toEqual([]);
    const long = placeShift({ ...templateOf('夜'), blocks: fillBlocks(0, 540, []) }, 'p', MONDAY, SHANGHAI);
    const usual = placeShift(templateOf('夜'), 'p', MONDAY + 1, SHANGHAI);
    const found = nightAverage.check(record('··', { entries: [long, usual], history: '' }), {
      max: 480,
      weeks: 1,
    });
    expect(told(found)).toEqual([[[2, 3], 510, 480]]);
  });
});
