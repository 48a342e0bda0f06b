import { carve, minutesOfBlocks, moveEdge, plainBlock, removeBlock, timeAfter } from './edit-blocks';

const work = (from: number, to: number) => plainBlock('work', from, to);
const meal = (from: number, to: number) => plainBlock('meal', from, to);
const day = [work(540, 720), meal(720, 780), work(780, 1080)];
const spans = (blocks: readonly { kind: string; from: number; to: number }[]) =>
  blocks.map(({ kind, from, to }) => [kind, from, to]);

describe('blocks being edited', () => {
  it('move the neighbour along with an edge that they share', () => {
    expect(spans(moveEdge(day, 1, 'to', 810))).toEqual([
      ['work', 540, 720],
      ['meal', 720, 810],
      ['work', 810, 1080],
    ]);
    expect(spans(moveEdge(day, 1, 'from', 690))[0]).toEqual(['work', 540, 690]);
  });

  it('leave a neighbour alone that does not touch', () => {
    expect(spans(moveEdge([work(540, 700), meal(720, 780)], 1, 'from', 730))[0]).toEqual(['work', 540, 700]);
  });

  it('move the ends of the shift freely', () => {
    expect(spans(moveEdge(day, 0, 'from', 510))[0]).toEqual(['work', 510, 720]);
    expect(spans(moveEdge(day, 2, 'to', 1440)).at(-1)).toEqual(['work', 780, 1440]);
  });

  it('make room for a break within work', () => {
    expect(spans(carve([work(540, 1080)], meal(720, 780)))).toEqual(spans(day));
  });

  it('cut away what lies under a longer block', () => {
    expect(spans(carve(day, plainBlock('training', 700, 800)))).toEqual([
      ['work', 540, 700],
      ['training', 700, 800],
      ['work', 800, 1080],
    ]);
  });

  it('fill the time up to a block that lies outside', () => {
    expect(spans(carve([work(540, 720)], plainBlock('meeting', 780, 800)))).toEqual([
      ['work', 540, 720],
      ['work', 720, 780],
      ['meeting', 780, 800],
    ]);
  });

  it('close up and become one when a break is taken out', () => {
    expect(spans(removeBlock(day, 1))).toEqual([['work', 540, 1080]]);
  });

  it('stay apart where they count differently', () => {
    const unpaid = { ...work(780, 1080), paid: false };
    expect(removeBlock([work(540, 720), meal(720, 780), unpaid], 1)).toHaveLength(2);
  });

  it('shorten the shift when its first or last is taken out', () => {
    expect(spans(removeBlock(day, 0))[0]).toEqual(['meal', 720, 780]);
    expect(spans(removeBlock(day, 2)).at(-1)).toEqual(['meal', 720, 780]);
  });

  it.each([
    [360, 1320, 1800],
    [0, 900, 1440],
    [1080, 540, 1080],
    [1800, 1320, 1800],
    [600, 2160, 600],
  ])('take %i typed after %i for %i', (typed, after, meant) => {
    expect(timeAfter(typed, after)).toBe(meant);
  });

  it('sum up what counts', () => {
    expect(minutesOfBlocks(day)).toEqual({ work: 480, paid: 480, cover: 480, present: 540 });
  });
});
