import fc from 'fast-check';
import { DEFAULT_THROTTLE, secondsUntilNextAttempt } from './sign-in-throttle';

const NOW = new Date('2026-11-22T08:00:00Z');
const at = (secondsAgo: number) => new Date(NOW.getTime() - secondsAgo * 1000);

describe('waiting after wrong passwords', () => {
  it.each([
    [1, 0],
    [3, 0],
    [4, 2],
    [5, 4],
    [6, 8],
    [9, 64],
    [10, 900],
    [400, 900],
  ])('after %d failures takes %d seconds', (count, seconds) => {
    expect(secondsUntilNextAttempt({ count, lastAt: NOW }, NOW)).toBe(seconds);
  });

  it('is over to the second', () => {
    expect(secondsUntilNextAttempt({ count: 10, lastAt: at(899) }, NOW)).toBe(1);
    expect(secondsUntilNextAttempt({ count: 10, lastAt: at(899.5) }, NOW)).toBe(1);
    expect(secondsUntilNextAttempt({ count: 10, lastAt: at(900) }, NOW)).toBe(0);
  });

  it('needs no failures to be none', () => {
    expect(secondsUntilNextAttempt(undefined, NOW)).toBe(0);
  });

  it('never shrinks with more failures nor exceeds the lock', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const wait = (count: number) => secondsUntilNextAttempt({ count, lastAt: NOW }, NOW);
        expect(wait(few)).toBeLessThanOrEqual(wait(many));
        expect(wait(many)).toBeLessThanOrEqual(DEFAULT_THROTTLE.lockSeconds);
      }),
    );
  });
});
