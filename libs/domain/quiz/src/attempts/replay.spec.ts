import fc from 'fast-check';
import { essay, single, trueFalse } from '../testing/questions';
import type { Attempt, AttemptStep } from './attempt';
import { decideAnswer, decideSubmit } from './decide-answer';
import { regrade } from './regrade';
import { openWork, replay } from './replay';

const ATTEMPT: Attempt = {
  startedAt: 0,
  dueAt: 1000,
  graceMs: 60,
  questions: [
    { slot: 1, versionId: 'a', question: single(1, 0, -0.5), maximum: 2 },
    { slot: 2, versionId: 'b', question: trueFalse(true), maximum: 1 },
    { slot: 3, versionId: 'c', question: essay(), maximum: 3 },
  ],
};

let steps = 0;
const choose = (choice: number, receivedAt = 10, id = `step ${++steps}`): AttemptStep => ({
  id,
  receivedAt,
  kind: 'answered',
  slot: 1,
  response: { type: 'single', choice },
});
const write = (text: string, receivedAt = 10): AttemptStep => ({
  id: `step ${++steps}`,
  receivedAt,
  kind: 'answered',
  slot: 3,
  response: { type: 'essay', text },
});
const submit = (receivedAt = 500): AttemptStep => ({ id: `step ${++steps}`, receivedAt, kind: 'submitted' });
const mark = (fraction: number): AttemptStep => ({
  id: `step ${++steps}`,
  receivedAt: 2000,
  kind: 'marked',
  slot: 3,
  fraction,
});

describe('an attempt', () => {
  it('comes to nothing while nothing is answered', () => {
    expect(replay(ATTEMPT, [])).toMatchObject({ total: 0, maximum: 6, submittedAt: null, dueAt: 1000 });
  });

  it('counts the last answer, and may come to less than nothing', () => {
    expect(replay(ATTEMPT, [choose(0), choose(2)])).toMatchObject({ total: -1 });
    expect(replay(ATTEMPT, [choose(2), choose(0)])).toMatchObject({ total: 2 });
  });

  it('needs marking while an essay is unmarked', () => {
    const answers = [choose(0), write('受理'), submit()];
    expect(replay(ATTEMPT, answers).total).toBeNull();
    expect(replay(ATTEMPT, [...answers, mark(0.5)]).total).toBe(3.5);
    expect(replay(ATTEMPT, [...answers, mark(0.5), mark(1)]).total).toBe(5);
  });

  it('lets grace cover the way, and keeps what came later without counting it', () => {
    expect(replay(ATTEMPT, [choose(0, 1060)]).total).toBe(2);
    const late = replay(ATTEMPT, [choose(1, 900), choose(0, 1061, 'late')]);
    expect(late.total).toBe(0);
    expect(late.slots[0]).toMatchObject({
      revision: 2,
      response: { choice: 1 },
      late: [{ id: 'late', response: { choice: 0 } }],
    });
  });

  it('counts a late answer once a trainer accepts it, and one within more time', () => {
    const late = choose(0, 1061, 'late');
    const accept: AttemptStep = { id: 'ok', receivedAt: 3000, kind: 'late-accepted', answerId: 'late' };
    expect(replay(ATTEMPT, [late, accept])).toMatchObject({ total: 2, slots: [{ late: [] }, {}, {}] });
    const extended: AttemptStep = { id: 'more', receivedAt: 900, kind: 'extended', dueAt: 2000 };
    expect(replay(ATTEMPT, [extended, choose(0, 2060)]).total).toBe(2);
  });

  it('keeps a late answer in sight that a trainer refuses, and lets them think again', () => {
    const late = choose(0, 1061, 'late');
    const refuse: AttemptStep = { id: 'no', receivedAt: 3000, kind: 'late-refused', answerId: 'late' };
    const refused = replay(ATTEMPT, [late, submit(2000), refuse]);
    expect(refused.slots[0]).toMatchObject({ response: null, late: [{ id: 'late', refused: true }] });
    const accept: AttemptStep = { id: 'ok', receivedAt: 4000, kind: 'late-accepted', answerId: 'late' };
    expect(replay(ATTEMPT, [late, submit(2000), refuse, accept]).slots[0]).toMatchObject({ late: [] });
  });

  it('says what waits for a person once it is over', () => {
    const late = choose(0, 1061, 'late');
    expect(openWork(replay(ATTEMPT, [write('澄清')]))).toEqual([]);
    const over = [write('澄清'), submit(1070), late];
    expect(openWork(replay(ATTEMPT, over))).toEqual([
      { slot: 1, kind: 'late' },
      { slot: 3, kind: 'essay' },
    ]);
    const refuse: AttemptStep = { id: 'no', receivedAt: 3000, kind: 'late-refused', answerId: 'late' };
    expect(openWork(replay(ATTEMPT, [...over, refuse, mark(1)]))).toEqual([]);
  });

  it('knows what an answer earned whose words are forgotten', () => {
    const forgotten: AttemptStep = { ...choose(1), kind: 'answered', slot: 1, response: null, kept: 1 };
    expect(replay(ATTEMPT, [forgotten]).total).toBe(2);
    expect(replay(ATTEMPT, [forgotten, choose(1)]).total).toBe(0);
  });

  it('takes an answer after it was handed in as late', () => {
    const state = replay(ATTEMPT, [choose(1, 10), submit(500), choose(0, 510), submit(700)]);
    expect(state).toMatchObject({ submittedAt: 500, total: 0 });
    expect(state.slots[0]?.late).toHaveLength(1);
  });

  it('counts a step that comes again once', () => {
    const step = fc.oneof(
      fc.record({ choice: fc.nat(2), at: fc.nat(1500) }).map(({ choice, at }) => choose(choice, at)),
      fc.nat(1500).map(submit),
      fc.double({ min: 0, max: 1, noNaN: true }).map(mark),
    );
    fc.assert(
      fc.property(fc.array(step), fc.nat(), (log, seed) => {
        const again = log.flatMap((each, index) => ((seed + index) % 3 === 0 ? [each, each] : [each]));
        expect(replay(ATTEMPT, [...again, ...log])).toEqual(replay(ATTEMPT, log));
      }),
    );
  });
});

describe('writing an answer down', () => {
  const answer = {
    id: 'new',
    slot: 1,
    seen: 0,
    response: { type: 'single', choice: 0 } as const,
    receivedAt: 20,
  };

  it('tells the revision to go on from', () => {
    expect(decideAnswer(ATTEMPT, [], answer)).toEqual({
      ok: true,
      repeated: false,
      counts: true,
      revision: 1,
    });
  });

  it('is refused to a tab that has not seen the other’s answer', () => {
    expect(decideAnswer(ATTEMPT, [choose(1)], answer)).toEqual({
      ok: false,
      reason: 'changed-elsewhere',
      revision: 1,
    });
    expect(decideAnswer(ATTEMPT, [choose(1)], { ...answer, seen: 1 })).toMatchObject({
      ok: true,
      revision: 2,
    });
  });

  it('succeeds again when only the reply was lost', () => {
    const log = [choose(0, 20, 'new'), choose(1, 30)];
    expect(decideAnswer(ATTEMPT, log, answer)).toMatchObject({ ok: true, repeated: true, counts: true });
  });

  it('keeps what is late, and says that it does not count', () => {
    expect(decideAnswer(ATTEMPT, [], { ...answer, receivedAt: 1061 })).toMatchObject({
      ok: true,
      counts: false,
    });
    expect(decideAnswer(ATTEMPT, [submit(15)], answer)).toMatchObject({ ok: true, counts: false });
  });

  it('is refused for what cannot be an answer', () => {
    expect(decideAnswer(ATTEMPT, [], { ...answer, slot: 9 })).toMatchObject({ reason: 'no-such-question' });
    for (const choice of [3, -1, 0.5])
      expect(decideAnswer(ATTEMPT, [], { ...answer, response: { type: 'single', choice } })).toMatchObject({
        reason: 'unfit',
      });
    expect(
      decideAnswer(ATTEMPT, [], { ...answer, response: { type: 'true-false', value: true } }),
    ).toMatchObject({ reason: 'unfit' });
  });
});

describe('handing in', () => {
  it('twice is handing in once', () => {
    expect(decideSubmit(ATTEMPT, [])).toEqual({ repeated: false, submittedAt: null });
    expect(decideSubmit(ATTEMPT, [submit(400), submit(450)])).toEqual({ repeated: true, submittedAt: 400 });
  });
});

describe('grading again', () => {
  const log = [choose(1), write('澄清'), submit(), mark(1)];

  it('says what changed and leaves marks of persons alone', () => {
    const mended = new Map([[1, { versionId: 'a2', question: single(0, 1, 0), maximum: 2 }]]);
    const { before, after, changes } = regrade(ATTEMPT, log, mended);
    expect([before.total, after.total]).toEqual([3, 5]);
    expect(changes).toEqual([{ slot: 1, before: 0, after: 2 }]);
  });

  it('says that nothing changed', () => {
    expect(regrade(ATTEMPT, log, new Map()).changes).toEqual([]);
  });
});
