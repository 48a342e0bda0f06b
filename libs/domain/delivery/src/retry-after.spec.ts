import { DELIVERY_ATTEMPTS, retryAfter } from './retry-after';

const NOW = new Date('2026-11-20T02:00:00Z');

describe('a failed delivery', () => {
  it('waits longer each time and is given up in the end', () => {
    const waits = Array.from({ length: DELIVERY_ATTEMPTS }, (_, i) => retryAfter(i + 1, NOW));
    const minutes = waits.map((at) => at && (at.getTime() - NOW.getTime()) / 60_000);
    expect(minutes).toEqual([1, 5, 15, 60, 240, null]);
  });
});
