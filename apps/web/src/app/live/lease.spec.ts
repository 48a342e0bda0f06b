import { Lease, LEASE_MS, RENEW_MS } from './lease';

describe('the lease of the stream', () => {
  const written = new Map<string, string>();
  const storage = {
    getItem: (name: string) => written.get(name) ?? null,
    setItem: (name: string, value: string) => void written.set(name, value),
    removeItem: (name: string) => void written.delete(name),
  };
  const tabs = () => [new Lease(storage, 'live'), new Lease(storage, 'live')] as const;

  beforeEach(() => {
    written.clear();
  });

  it('is held by one tab, which renews it', () => {
    const [first, second] = tabs();
    expect(first.claim(0)).toBe(true);
    expect(second.claim(1)).toBe(false);
    expect(first.claim(RENEW_MS)).toBe(true);
    expect(second.claim(LEASE_MS)).toBe(false);
  });

  it('passes on when its tab is gone without a word', () => {
    const [first, second] = tabs();
    first.claim(0);
    expect(second.claim(LEASE_MS)).toBe(true);
    expect(first.claim(LEASE_MS + 1)).toBe(false);
  });

  it('passes on at once when its tab leaves, and only its own tab can give it up', () => {
    const [first, second] = tabs();
    first.claim(0);
    second.release();
    expect(second.claim(1)).toBe(false);
    first.release();
    expect(second.claim(2)).toBe(true);
  });

  it('is not kept for ever by a clock that was set back', () => {
    const [first, second] = tabs();
    first.claim(10 * LEASE_MS);
    expect(second.claim(0)).toBe(true);
  });
});
