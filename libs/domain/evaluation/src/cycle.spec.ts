import {
  decideMonthStep,
  MONTH_STATES,
  MONTH_STEPS,
  stepsFrom,
  type MonthFacts,
  type MonthStep,
} from './cycle';

const facts = (change: Partial<MonthFacts> = {}): MonthFacts => ({
  state: 'open',
  ...{ lastDay: '2026-10-31', today: '2026-11-05', scorable: 12, figures: 40, outdated: false },
  ...{ actorScored: false, openAppeals: 0, appealsThrough: null, reason: null },
  ...change,
});
const missing = (step: MonthStep, change: Partial<MonthFacts>) => {
  const decision = decideMonthStep(step, facts(change));
  return decision.ok ? decision.next : decision.obstacles.map(({ code }) => code);
};

describe('the life of a month', () => {
  it('leads from opened to locked, step by step', () => {
    const way: MonthStep[] = ['data-in', 'calculate', 'review', 'approve', 'publish', 'lock'];
    let state: MonthFacts['state'] = 'open';
    for (const step of way) {
      const decision = decideMonthStep(step, facts({ state }));
      if (!decision.ok) throw new Error(step);
      state = decision.next;
    }
    expect(state).toBe('locked');
  });

  it('skips no step and takes none twice', () => {
    expect(Object.fromEntries(MONTH_STATES.map((state) => [state, stepsFrom(state)]))).toEqual({
      open: ['data-in'],
      'data-in': ['calculate'],
      provisional: ['calculate', 'review'],
      reviewed: ['calculate', 'approve', 'return'],
      approved: ['publish'],
      published: ['lock', 'reopen'],
      locked: ['reopen'],
    });
    for (const step of MONTH_STEPS)
      for (const state of MONTH_STATES.filter((each) => !stepsFrom(each).includes(step)))
        expect(missing(step, { state, reason: 'r' })).toEqual(['wrong-state']);
  });

  it('says all that is missing at once', () => {
    expect(missing('data-in', { scorable: 0, figures: 0 })).toEqual(['nobody-to-score', 'no-figures']);
    expect(missing('review', { state: 'provisional', outdated: true, actorScored: true })).toEqual([
      'outdated',
      'own-score',
    ]);
  });

  it('lets nobody review or approve a month in which he is scored', () => {
    expect(missing('review', { state: 'provisional', actorScored: true })).toEqual(['own-score']);
    expect(missing('approve', { state: 'reviewed', actorScored: true })).toEqual(['own-score']);
  });

  it('is provisional before the month ends, and published only afterwards', () => {
    expect(missing('calculate', { state: 'data-in', today: '2026-10-28' })).toBe('provisional');
    expect(missing('publish', { state: 'approved', today: '2026-10-31' })).toEqual(['month-not-over']);
    expect(missing('publish', { state: 'approved', today: '2026-11-01' })).toBe('published');
  });

  it('is locked after the appeal window, once every appeal is decided', () => {
    const published = { state: 'published' as const, appealsThrough: '2026-11-05' };
    expect(missing('lock', { ...published, openAppeals: 2 })).toEqual(['appeals-open', 'appeal-window-open']);
    expect(missing('lock', { ...published, today: '2026-11-06' })).toBe('locked');
  });

  it('is returned or opened again only for a reason', () => {
    expect(missing('reopen', { state: 'locked' })).toEqual(['reason-missing']);
    expect(missing('reopen', { state: 'locked', reason: '漏记一次质检' })).toBe('data-in');
    expect(missing('return', { state: 'reviewed' })).toEqual(['reason-missing']);
  });
});
