import { placeShift } from '../shifts/place-shift';
import { fillBlocks } from '../shifts/fill-blocks';
import { MONDAY, record, SHANGHAI, templateOf, told } from '../testing/month-of';
import { noOverlap } from './no-overlap';

const overnight = { ...templateOf('夜'), blocks: fillBlocks(22 * 60, 32 * 60, []) };

describe('no overlap', () => {
  it('measures the minutes in which somebody would be in two places', () => {
    const entries = [
      placeShift(overnight, 'p', MONDAY, SHANGHAI),
      placeShift(templateOf('夜'), 'p', MONDAY + 1, SHANGHAI),
    ];
    expect(told(noOverlap.check(record('··', { entries }), {}))).toEqual([[[2, 3], 480, 0]]);
  });

  it('sees a short duty inside a long one, and the next one against the long one', () => {
    const short = { ...templateOf('白'), blocks: fillBlocks(60, 120, []) };
    const entries = [
      placeShift(overnight, 'p', MONDAY, SHANGHAI),
      placeShift(short, 'p', MONDAY + 1, SHANGHAI),
      placeShift({ ...short, blocks: fillBlocks(7 * 60, 9 * 60, []) }, 'p', MONDAY + 1, SHANGHAI),
    ];
    expect(told(noOverlap.check(record('··', { entries }), {}))).toEqual([
      [[2, 3], 60, 0],
      [[2, 3], 60, 0],
    ]);
  });

  it('lets one duty begin when the other ends', () => {
    expect(noOverlap.check(record('晚夜'), {})).toEqual([]);
  });
});
