import { ROSTER_STATES, type RosterState } from '../operations/roster-state';
import { decideAmend, noticeOf } from './decide-amend';
import { decideApprove, decideReturn } from './decide-answer';
import { decideClose, decideReopen } from './decide-close';
import { decideCancelPublication, decidePlanPublication, decidePublish } from './decide-publish';
import { decideSubmit, decideWithdraw } from './decide-submit';
import { dutyDaysOf } from './duty-month';
import type { LifeDecision } from './life-decision';
import type { CheckList } from './check-list';

const CLEAN: Pick<CheckList, 'breaches'> = { breaches: [] };
const BROKEN = { breaches: [{}] } as unknown as Pick<CheckList, 'breaches'>;
const NOW = new Date('2026-11-20T02:00:00Z');
const LATER = new Date('2026-11-25T02:00:00Z');
const word = (decision: LifeDecision) => (decision.ok ? decision.next : decision.reason);
/** Where a step is possible at all, and what it makes of it. */
const table = (decide: (state: RosterState) => LifeDecision) =>
  Object.fromEntries(
    ROSTER_STATES.map((state) => [state, decide(state)] as const).flatMap(([state, decision]) =>
      decision.ok ? [[state, decision.next]] : [],
    ),
  );

describe('a roster', () => {
  it.each<[string, (state: RosterState) => LifeDecision, Record<string, RosterState>]>([
    ['submitted', (s) => decideSubmit(s, { cells: 1 }), { draft: 'submitted', returned: 'submitted' }],
    ['withdrawn', decideWithdraw, { submitted: 'draft' }],
    ['approved', decideApprove, { submitted: 'approved' }],
    [
      'returned',
      (s) => decideReturn(s, { comment: '夜班太少', openRemarks: 0 }),
      { submitted: 'returned', approved: 'returned' },
    ],
    ['published', (s) => decidePublish(s, CLEAN), { approved: 'published' }],
    [
      'planned to be published',
      (s) => decidePlanPublication(s, CLEAN, { at: LATER, now: NOW }),
      { approved: 'approved' },
    ],
    ['amended', (s) => decideAmend(s, { pending: 1, breaches: [] }), { published: 'published' }],
    ['closed', (s) => decideClose(s, { through: 30, today: 31, pending: 0 }), { published: 'closed' }],
    ['reopened', decideReopen, { closed: 'published' }],
  ])('can be %s in these states and in no other', (_, decide, expected) => {
    expect(table(decide)).toEqual(expected);
  });

  it('is not handed in while it is empty', () => {
    expect(word(decideSubmit('draft', { cells: 0 }))).toBe('empty');
  });

  it('is returned with a word, or with remarks on cells that are still open', () => {
    expect(word(decideReturn('submitted', { comment: null, openRemarks: 0 }))).toBe('comment-missing');
    expect(word(decideReturn('submitted', { comment: null, openRemarks: 1 }))).toBe('returned');
  });

  it('is not published, nor planned to be, with hard breaches that nobody answers for', () => {
    expect(word(decidePublish('approved', BROKEN))).toBe('has-breaches');
    expect(word(decidePlanPublication('approved', BROKEN, { at: LATER, now: NOW }))).toBe('has-breaches');
    expect(word(decideAmend('published', { pending: 1, ...BROKEN }))).toBe('has-breaches');
  });

  it('is published by itself only at an instant to come, and that can be taken back once', () => {
    expect(word(decidePlanPublication('approved', CLEAN, { at: NOW, now: NOW }))).toBe(
      'publication-in-the-past',
    );
    expect(word(decideCancelPublication(LATER))).toBe('approved');
    expect(word(decideCancelPublication(null))).toBe('nothing-planned');
  });

  it('is amended only where something is another', () => {
    expect(word(decideAmend('published', { pending: 0, breaches: [] }))).toBe('nothing-pending');
  });

  it('is closed once its last day is over and staff know all of it', () => {
    const on = (today: number, pending = 0) =>
      word(decideClose('published', { through: 30, today, pending }));
    expect([on(29), on(30), on(31), on(31, 1)]).toEqual([
      'not-over',
      'not-over',
      'closed',
      'pending-changes',
    ]);
  });

  it('gives as much notice as there are days until the first change', () => {
    expect([noticeOf([12, 9], 7), noticeOf([5], 7)]).toEqual([2, -2]);
  });

  it('is the duty of the month before', () => {
    expect(dutyDaysOf('2027-01-01')).toEqual({ from: '2026-12-01', through: '2026-12-31' });
    expect(dutyDaysOf('2026-03-09')).toEqual({ from: '2026-02-01', through: '2026-02-28' });
  });
});
