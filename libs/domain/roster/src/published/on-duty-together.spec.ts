import { dayNumber } from '@banke/domain/calendar';
import type { Block } from '../shifts/shift-template';
import { onDutyTogether } from './on-duty-together';

const TODAY = dayNumber('2026-12-01');
const shift = (day: number, from: number, to: number) => {
  const counts = { work: true, paid: true, cover: true, skillId: null };
  const block: Block = { kind: 'work', from: from * 60, to: to * 60, ...counts };
  return { day: TODAY + day, blocks: [block] };
};

describe('two people are on duty together', () => {
  it.each([
    ['on the same day, where their shifts lie over each other', shift(0, 8, 17), shift(0, 15, 24), true],
    ['not where one begins when the other ends', shift(0, 8, 15), shift(0, 15, 24), false],
    [
      'in the morning, when the shift of yesterday reaches into today',
      shift(0, 5, 13),
      shift(-1, 22, 30),
      true,
    ],
    ['not when that was over before', shift(0, 6, 14), shift(-1, 22, 30), false],
    ['after midnight, when the shift of tomorrow begins then', shift(0, 22, 30), shift(1, 0, 8), true],
    ['not on days apart that end at midnight', shift(0, 15, 24), shift(1, 0, 8), false],
    ['not with who has no hours', shift(0, 8, 17), { day: TODAY, blocks: [] }, false],
  ])('%s', (_, one, other, together) => {
    expect(onDutyTogether(one, other)).toBe(together);
    expect(onDutyTogether(other, one)).toBe(together);
  });
});
