export const RENEW_MS = 2_000;
/** Three renewals missed: the tab that held it is gone, or asleep. */
export const LEASE_MS = 3 * RENEW_MS;

/** Who holds the stream, written where all tabs of a browser can read it. The last to write wins; the other one sees it. */
export class Lease {
  private readonly me = Math.random().toString(36).slice(2);

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly name: string,
  ) {}

  /** Takes or renews it; false while another tab holds it. */
  claim(now: number): boolean {
    const { holder, at } = this.read();
    if (holder !== undefined && holder !== this.me && Math.abs(now - at) < LEASE_MS) return false;
    this.storage.setItem(this.name, `${this.me} ${String(now)}`);
    return true;
  }

  release(): void {
    if (this.read().holder === this.me) this.storage.removeItem(this.name);
  }

  private read(): { holder: string | undefined; at: number } {
    const [holder, at] = this.storage.getItem(this.name)?.split(' ') ?? [];
    return { holder, at: Number(at ?? 0) };
  }
}
