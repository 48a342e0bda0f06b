import fc from 'fast-check';
import { everyType, matching, single } from '../testing/questions';
import { drawQuestions } from './draw-questions';
import { shownOrder, shownPairs } from './shown-order';
import { shuffled } from './shuffled';

const source = () => fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const randomOf = (stream: IterableIterator<number>) => () => Number(stream.next().value);

describe('shuffling', () => {
  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), source(), (things, stream) => {
        expect(shuffled(things, randomOf(stream)).sort((a, b) => a - b)).toEqual(
          [...things].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('makes every order of three equally often', () => {
    const counts = new Map<string, number>();
    const steps = 60;
    for (let i = 0; i < steps; i++) {
      for (let j = 0; j < steps; j++) {
        const draws = [i / steps, j / steps][Symbol.iterator]();
        const order = shuffled(['a', 'b', 'c'], randomOf(draws)).join('');
        counts.set(order, (counts.get(order) ?? 0) + 1);
      }
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 6 }, () => (steps * steps) / 6));
  });

  it('leaves choices in their order where the question wants it, and never the right sides', () => {
    const last = () => 0;
    expect(shownOrder({ ...single(1, 0, 0), shuffle: false }, last)).toEqual([0, 1, 2]);
    expect(shownOrder(single(1, 0, 0), last)).toEqual([1, 2, 0]);
    const pairs = { ...matching(['a', 'x'], ['b', 'y'], ['', 'z']), shuffle: false };
    expect(shownOrder(pairs, last)).toEqual([1, 2, 0]);
    expect(shownPairs(pairs, last)).toEqual([0, 1]);
    expect(shownPairs({ ...pairs, shuffle: true }, last)).toEqual([1, 0]);
  });

  it('knows an order for every type', () => {
    for (const question of everyType()) expect(() => shownOrder(question, () => 0.5)).not.toThrow();
  });
});

describe('drawing from pools', () => {
  it('takes what was seen least, and no question twice', () => {
    const seen = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    const draw = drawQuestions(
      [
        { questionIds: ['a', 'b', 'c'], count: 1 },
        { questionIds: ['a', 'b', 'c', 'c'], count: 1 },
      ],
      seen,
      () => 0.99,
    );
    expect(draw).toEqual({ ok: true, questionIds: ['c', 'b'] });
  });

  it('says how many are missing', () => {
    expect(drawQuestions([{ questionIds: ['a', 'a'], count: 3 }], new Map(), () => 0)).toEqual({
      ok: false,
      pool: 0,
      missing: 2,
    });
  });

  it('never draws a seen one while an unseen one is left', () => {
    const ids = fc.uniqueArray(fc.nat(40).map(String), { minLength: 1 });
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.nat(40).map(String)),
        fc.nat(10),
        source(),
        (questionIds, known, wanted, stream) => {
          const timesSeen = new Map(known.map((id) => [id, 1]));
          const count = Math.min(wanted, questionIds.length);
          const draw = drawQuestions([{ questionIds, count }], timesSeen, randomOf(stream));
          if (!draw.ok) throw new Error('enough were there');
          expect(new Set(draw.questionIds).size).toBe(count);
          const unseen = questionIds.filter((id) => !timesSeen.has(id));
          const drawnSeen = draw.questionIds.filter((id) => timesSeen.has(id)).length;
          expect(drawnSeen).toBe(Math.max(0, count - unseen.length));
        },
      ),
    );
  });
});
