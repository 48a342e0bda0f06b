import fc from 'fast-check';
import { combineNeeds, type NeedsSaid } from './combine-needs';
import {
  choicesOfOpen,
  decideNeedsAnswer,
  decideNeedsSurvey,
  needsStanding,
  type NeedsTerms,
} from './survey';

const WEIGHTS = { survey: 5000, wishes: 3000, direction: 2000 };
const TOPICS = ['a', 'b', 'c'].map((id) => ({ id, title: `题目 ${id}`, state: 'open' as const }));
const first = (...ids: string[]) => ids.map((topicId) => ({ topicId, rating: null }));
const NOTHING: NeedsSaid = {
  ...{ topics: TOPICS, answers: [], closed: true, voices: [], picks: 3, weights: WEIGHTS, proposes: 2 },
};

describe('what staff, managers and the business want', () => {
  const answers = [first('a', 'b'), first('a', 'b'), first('b'), first('a'), first('c', 'b')];
  const voices = [
    { topicId: 'c', kind: 'wish' as const, weight: 3 },
    { topicId: 'b', kind: 'wish' as const, weight: 1 },
    { topicId: 'b', kind: 'direction' as const, weight: 5 },
  ];

  it('is put together by weights, with the sum that made each', () => {
    const [one, two, three] = combineNeeds({ ...NOTHING, answers, voices });
    expect(one).toEqual({
      ...{ id: 'b', rank: 1, points: 2143 + 750 + 2000, proposed: true },
      survey: { people: 4, score: 9, of: 21, points: 2143 },
      wishes: { people: 1, score: 1, of: 4, points: 750 },
      direction: { people: 1, score: 5, of: 5, points: 2000 },
    });
    expect(two).toMatchObject({ id: 'c', points: 714 + 2250, proposed: true });
    expect(three).toMatchObject({ id: 'a', points: 2143, proposed: false });
  });

  it('does not let four answers say anything', () => {
    const few = combineNeeds({ ...NOTHING, answers: answers.slice(0, 4), voices });
    expect(few.map(({ survey }) => survey)).toEqual([null, null, null]);
    expect(few).toEqual(combineNeeds({ ...NOTHING, voices }));
  });

  it('shows no answers while more can come', () => {
    const open = combineNeeds({ ...NOTHING, answers, voices, closed: false });
    expect(open).toEqual(combineNeeds({ ...NOTHING, voices }));
  });

  it('proposes the next one for what was rejected, and nothing that nobody wants', () => {
    const rejected = TOPICS.map((each) => (each.id === 'b' ? { ...each, state: 'rejected' as const } : each));
    const proposed = (said: NeedsSaid) =>
      combineNeeds(said)
        .filter((each) => each.proposed)
        .map(({ id }) => id);
    expect(proposed({ ...NOTHING, topics: rejected, answers, voices })).toEqual(['c', 'a']);
    expect(proposed(NOTHING)).toEqual([]);
  });

  it('counts points where points are given', () => {
    const rate = (rating: number) => [{ topicId: 'c', rating }];
    const [top] = combineNeeds({ ...NOTHING, answers: [5, 4, 5, 3, 1].map(rate) });
    expect(top?.survey).toEqual({ people: 5, score: 18, of: 18, points: 5000 });
  });

  const choices = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'gone'), { maxLength: 3 })
    .map((ids) => first(...ids));
  const said = fc.record({
    answers: fc.array(choices, { maxLength: 9 }),
    voices: fc.array(
      fc.record({
        topicId: fc.constantFrom('a', 'b', 'c'),
        kind: fc.constantFrom('wish' as const, 'direction' as const),
        weight: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 6 },
    ),
    shuffled: fc.shuffledSubarray(TOPICS, { minLength: 3 }),
  });

  it('does not depend on the order in which it was said, and never gives out more than there is', () => {
    fc.assert(
      fc.property(said, ({ answers, voices, shuffled }) => {
        const ranked = combineNeeds({ ...NOTHING, answers, voices });
        const turned = { answers: [...answers].reverse(), voices: [...voices].reverse() };
        expect(combineNeeds({ ...NOTHING, ...turned, topics: shuffled })).toEqual(ranked);
        const sum = ranked.reduce((total, { points }) => total + points, 0);
        expect(sum).toBeLessThanOrEqual(10_000 + TOPICS.length * 2);
        expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3]);
      }),
    );
  });

  it('never puts a topic lower for one more who speaks for it', () => {
    fc.assert(
      fc.property(said, ({ answers, voices }) => {
        const rankOf = (more: typeof voices) =>
          combineNeeds({ ...NOTHING, answers, voices: [...voices, ...more] }).find(({ id }) => id === 'a')
            ?.rank ?? 0;
        const louder = rankOf([{ topicId: 'a', kind: 'wish', weight: 5 }]);
        expect(louder).toBeLessThanOrEqual(rankOf([]));
      }),
    );
  });
});

describe('a survey', () => {
  const TERMS: NeedsTerms = { opensOn: '2026-11-10', closesOn: '2026-11-20', method: 'order', picks: 2 };

  it('is open on its first day and on its last', () => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'] as const;
    expect(days.map((day) => needsStanding(TERMS, day))).toEqual(['planned', 'open', 'open', 'closed']);
  });

  it.each([
    [first('a', 'b'), '2026-11-20', undefined],
    [first('a'), '2026-11-21', 'not-open'],
    [[], '2026-11-20', 'nothing-chosen'],
    [first('a', 'b', 'c'), '2026-11-20', 'too-many'],
    [first('a', 'a'), '2026-11-20', 'topic-unfit'],
    [first('x'), '2026-11-20', 'topic-unfit'],
    [[{ topicId: 'a', rating: 5 }], '2026-11-20', 'rating-unfit'],
  ] as const)('takes an answer as it asks for it: %j on %s', (choices, day, reason) => {
    const decision = decideNeedsAnswer(TERMS, ['a', 'b', 'c'], choices, day);
    expect(decision.ok ? undefined : decision.reason).toBe(reason);
  });

  it('has days in order, weights that are the whole, and asks as it did once somebody answered', () => {
    const said = { ...TERMS, proposes: 2, weights: WEIGHTS, reason: null as string | null };
    const answered = { ...said, answered: 1, closed: false };
    const reason = (more: Partial<typeof said>, before: typeof answered | null = null) => {
      const decision = decideNeedsSurvey({ ...said, ...more }, before);
      return decision.ok ? undefined : decision.reason;
    };
    expect(reason({})).toBeUndefined();
    expect(reason({ closesOn: '2026-11-09' })).toBe('days-unfit');
    expect(reason({ weights: { ...WEIGHTS, survey: 5001 } })).toBe('weights-unfit');
    expect(reason({ method: 'rating' }, answered)).toBe('answered');
    expect(reason({ picks: 1 }, answered)).toBe('answered');
    expect(reason({ picks: 3 }, answered)).toBeUndefined();
    expect(reason({ method: 'rating' }, { ...answered, answered: 0 })).toBeUndefined();
    const closed = { ...answered, closed: true };
    expect(reason({}, closed)).toBeUndefined();
    expect(reason({ proposes: 3 }, answered)).toBeUndefined();
    for (const more of [{ proposes: 3 }, { closesOn: '2026-12-20' } as const]) {
      expect(reason(more, closed)).toBe('reason-missing');
      expect(reason({ ...more, reason: '漏了夜班' }, closed)).toBeUndefined();
    }
  });

  it('leaves out of an answer what was decided meanwhile, and nothing else', () => {
    const topics = [
      { id: 'a', state: 'taken' as const },
      { id: 'b', state: 'open' as const },
      { id: 'c', state: 'rejected' as const },
    ];
    expect(choicesOfOpen(first('c', 'b', 'a', 'x'), topics)).toEqual(first('b', 'x'));
  });
});
