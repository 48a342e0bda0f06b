import { coverSlots } from './cover-slots';

const needed = (start: number, end: number, minimum: number) => ({
  ...{ start, end, minimum, preferred: minimum, teamId: null, skillId: null },
});
const stretch = (start: number, end: number, people: number) => ({ start, end, people });
const drawn = (slots: ReturnType<typeof coverSlots>) =>
  slots.map(({ start, cover }) => [start, cover?.people ?? null, cover?.minimum ?? null]);

describe('the cover of a day in slots', () => {
  it('cuts long and short stretches into the widest slot that fits them all', () => {
    const intervals = [
      { requirement: needed(480, 600, 2), stretches: [stretch(480, 570, 2), stretch(570, 600, 1)] },
    ];
    expect(drawn(coverSlots(intervals))).toEqual([
      [480, 2, 2],
      [510, 2, 2],
      [540, 2, 2],
      [570, 1, 2],
    ]);
  });

  it('leaves a gap where nobody is asked for', () => {
    const intervals = [
      { requirement: needed(480, 540, 1), stretches: [stretch(480, 540, 1)] },
      { requirement: needed(600, 660, 3), stretches: [stretch(600, 660, 4)] },
    ];
    expect(drawn(coverSlots(intervals))).toEqual([
      [480, 1, 1],
      [540, null, null],
      [600, 4, 3],
    ]);
  });

  it('does not hide a gap that is shorter than a slot', () => {
    const stretches = [stretch(480, 482, 3), stretch(482, 483, 0), stretch(483, 490, 3)];
    const intervals = [{ requirement: needed(480, 490, 2), stretches }];
    expect(drawn(coverSlots(intervals))).toEqual([
      [480, 0, 2],
      [485, 3, 2],
    ]);
  });

  it('has nothing to draw without a requirement', () => {
    expect(coverSlots([])).toEqual([]);
  });
});
