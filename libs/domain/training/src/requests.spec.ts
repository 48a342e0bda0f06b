import { closingGaps, decideRequestStep, type RequestState, type RequestStep } from './requests';

const TODAY = '2026-11-20';
const BARE = { agreementOn: null, materials: null, reteachOn: null };
const FULL = { agreementOn: '2026-11-01', materials: '共享盘/外训/2026', reteachOn: TODAY };
const step = (to: RequestState, more: Partial<RequestStep> = {}): RequestStep => ({
  ...{ to, trainerId: null, scheduledOn: null, note: null },
  ...more,
});
const request = (state: RequestState, more: object = {}) => ({
  ...{ state, kind: 'internal' as const, scheduledOn: null, closing: BARE, ownRequest: false },
  ...more,
});

describe('a course request', () => {
  it.each([
    ['requested', step('reviewed'), {}, true],
    ['requested', step('assigned', { trainerId: 't' }), {}, 'step-unfit'],
    ['requested', step('reviewed'), { ownRequest: true }, 'own'],
    ['requested', step('rejected'), {}, 'reason-missing'],
    ['requested', step('rejected', { note: '已有同类课程' }), { ownRequest: true }, 'own'],
    ['requested', step('cancelled', { note: '不需要了' }), { ownRequest: true }, true],
    ['reviewed', step('assigned'), {}, 'trainer-missing'],
    ['assigned', step('scheduled'), {}, 'day-missing'],
    ['scheduled', step('delivered'), { scheduledOn: '2026-11-21' }, 'not-yet'],
    ['scheduled', step('delivered'), { scheduledOn: TODAY }, true],
    ['scheduled', step('cancelled', { note: '改线上' }), {}, true],
    ['delivered', step('cancelled', { note: '改线上' }), {}, 'step-unfit'],
    ['delivered', step('archived'), {}, true],
    ['delivered', step('archived'), { kind: 'external' }, 'closing-missing'],
    ['delivered', step('archived'), { kind: 'external', closing: FULL }, true],
    ['archived', step('cancelled', { note: '改线上' }), {}, 'step-unfit'],
  ] as const)('that is %s takes %j with %j: %s', (state, to, more, expected) => {
    const decision = decideRequestStep(request(state, more), to, TODAY);
    expect(decision.ok || decision.reason).toBe(expected);
  });

  it('for an external course closes with agreement, materials and re-teach, each of them been', () => {
    expect(closingGaps('external', BARE, TODAY)).toEqual(['agreement', 'materials', 'reteach']);
    expect(closingGaps('external', { ...FULL, reteachOn: '2026-11-21' }, TODAY)).toEqual(['reteach']);
    expect(closingGaps('external', FULL, TODAY)).toEqual([]);
    expect(closingGaps('internal', BARE, TODAY)).toEqual([]);
  });
});
