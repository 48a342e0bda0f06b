import { fillBlocks } from '../shifts/fill-blocks';
import { placeShift } from '../shifts/place-shift';
import { MONDAY, record, SHANGHAI, templateOf, told } from '../testing/month-of';
import { breakInShift } from './break-in-shift';

const SIX_HOURS = { after: 360, minutes: 30 };

describe('a break in a long shift', () => {
  const of = (length: number, rest: number) => {
    const blocks = fillBlocks(
      480,
      480 + length + rest,
      rest > 0 ? [{ kind: 'break', from: 600, to: 600 + rest }] : [],
    );
    const entries = [placeShift({ ...templateOf('白'), blocks }, 'p', MONDAY, SHANGHAI)];
    return told(breakInShift.check(record('·', { entries }), SIX_HOURS));
  };

  it('is asked for beyond six hours of work, and not at six', () => {
    expect(of(360, 0)).toEqual([]);
    expect(of(361, 0)).toEqual([[[2], 0, 30]]);
    expect(of(361, 29)).toEqual([[[2], 29, 30]]);
    expect(of(361, 30)).toEqual([]);
  });
});
