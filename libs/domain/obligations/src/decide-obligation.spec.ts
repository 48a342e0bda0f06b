import fc from 'fast-check';
import {
  decideAnswer,
  decideHandIn,
  decideReopen,
  decideWaive,
  type ObligationDecision,
} from './decide-obligation';
import { isToDo } from './due';
import { EVIDENCE, OBLIGATION_STATES, type ObligationState } from './obligation';

const NOTHING = { evidence: 'none' as const, hasReceiver: false, note: null, files: 0 };

describe('handing in', () => {
  it('settles what nobody needs to accept, and else waits for an answer', () => {
    expect(decideHandIn({ ...NOTHING, state: 'open' })).toEqual({ ok: true, next: 'done' });
    expect(decideHandIn({ ...NOTHING, state: 'returned', hasReceiver: true })).toEqual({
      ok: true,
      next: 'handed-in',
    });
  });

  it.each([
    [{ evidence: 'note' as const }, 'note-missing'],
    [{ evidence: 'note' as const, note: '', files: 2 }, 'note-missing'],
    [{ evidence: 'file' as const, note: 'on paper' }, 'file-missing'],
  ])('needs its evidence: %j', (given, reason) => {
    expect(decideHandIn({ ...NOTHING, state: 'open', ...given })).toEqual({ ok: false, reason });
  });

  it.each(['handed-in', 'done', 'waived'] as const)('is refused when %s', (state) => {
    expect(decideHandIn({ ...NOTHING, state })).toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('an answer', () => {
  it('settles, or gives back with a comment', () => {
    const state = 'handed-in';
    expect(decideAnswer({ state, answer: 'accepted', note: null })).toEqual({ ok: true, next: 'done' });
    expect(decideAnswer({ state, answer: 'returned', note: '缺投诉数' })).toEqual({
      ok: true,
      next: 'returned',
    });
    expect(decideAnswer({ state, answer: 'returned', note: null })).toEqual({
      ok: false,
      reason: 'comment-missing',
    });
  });

  it.each(OBLIGATION_STATES.filter((state) => state !== 'handed-in'))('is refused when %s', (state) => {
    expect(decideAnswer({ state, answer: 'accepted', note: null })).toEqual({
      ok: false,
      reason: 'not-handed-in',
    });
  });
});

describe('opening again', () => {
  it.each([
    ['open', true, 'still-open'],
    ['returned', true, 'still-open'],
    ['done', true, 'already-accepted'],
    ['done', false, 'open'],
    ['handed-in', true, 'open'],
    ['waived', true, 'open'],
  ] as [ObligationState, boolean, string][])(
    'what is %s (to accept: %s): %s',
    (state, hasReceiver, expected) => {
      const decision = decideReopen({ state, hasReceiver });
      expect(decision.ok ? decision.next : decision.reason).toBe(expected);
    },
  );
});

describe('waiving', () => {
  it('is for others to decide, and only while there is something to do', () => {
    expect(decideWaive({ state: 'open', own: false })).toEqual({ ok: true, next: 'waived' });
    expect(decideWaive({ state: 'open', own: true })).toEqual({ ok: false, reason: 'own-waiver' });
    expect(decideWaive({ state: 'done', own: false })).toEqual({ ok: false, reason: 'not-open' });
  });
});

describe('whatever is done to an obligation', () => {
  it('with a receiver it is never done unless he accepted it after it was last handed in', () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('hand-in' as const), note: note(), files: fc.nat(2) }),
      fc.record({
        kind: fc.constant('answer' as const),
        answer: fc.constantFrom('accepted' as const, 'returned' as const),
        note: note(),
      }),
      fc.record({ kind: fc.constant('reopen' as const) }),
      fc.record({ kind: fc.constant('waive' as const), own: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(deed), fc.constantFrom(...EVIDENCE), (deeds, evidence) => {
        const hasReceiver = true;
        let state: ObligationState = 'open';
        let accepted = false;
        for (const each of deeds) {
          const before: ObligationState = state;
          const decision: ObligationDecision<string> =
            each.kind === 'hand-in'
              ? decideHandIn({ ...each, state, evidence, hasReceiver })
              : each.kind === 'answer'
                ? decideAnswer({ ...each, state })
                : each.kind === 'reopen'
                  ? decideReopen({ state, hasReceiver })
                  : decideWaive({ ...each, state });
          if (!decision.ok) continue;
          if (each.kind === 'hand-in') expect(isToDo(before)).toBe(true);
          accepted = each.kind === 'answer' && each.answer === 'accepted';
          state = decision.next;
          expect(state === 'done').toBe(accepted);
        }
      }),
    );
  });
});

function note() {
  return fc.constantFrom(null, '', 'done');
}
