import { weigh } from './weigh';

const spot = (column: number) => ({ row: 0, column });
const GROUND = ['day', null, 'night', null];
const ground = ({ column }: { column: number }) => ({ codeId: GROUND[column] ?? null, open: column < 3 });

describe('weighing what is wanted', () => {
  it('tells what is written over from what is only filled in', () => {
    const { filled, empty } = weigh(
      [0, 1, 2].map((column) => ({ to: spot(column), next: 'rest' })),
      ground,
    );
    expect(filled.map(({ to }) => to.column)).toEqual([0, 2]);
    expect(empty.map(({ to }) => to.column)).toEqual([1]);
  });

  it('counts emptying as writing over', () => {
    expect(weigh([{ to: spot(0), next: null }], ground).filled).toHaveLength(1);
  });

  it('leaves out what stands there already, even where nobody may write', () => {
    expect(
      weigh(
        [
          { to: spot(0), next: 'day' },
          { to: spot(3), next: null },
        ],
        ground,
      ),
    ).toEqual({ filled: [], empty: [], closed: [] });
  });

  it('names what is closed', () => {
    expect(weigh([{ to: spot(3), next: 'rest' }], ground).closed).toEqual([spot(3)]);
  });
});
