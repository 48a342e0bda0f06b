import { Injectable } from '@angular/core';
import { randomId } from '../http/random-id';
import { Lease, RENEW_MS } from './lease';

const PREFIX = 'banke.tab';

/** This page as other tabs of the browser see it: alive until it is closed, reloaded or its browser ends. */
@Injectable({ providedIn: 'root' })
export class TabLife {
  readonly id = randomId();
  // Locks exist only over HTTPS, and departments run this on a plain LAN.
  private readonly locks = (navigator as Partial<Navigator>).locks;

  constructor() {
    if (this.locks) void this.locks.request(nameOf(this.id), () => new Promise(() => undefined));
    else this.renew();
  }

  /** Whether nobody works under this id any more. A tab that sleeps without locks may be taken for gone. */
  async isGone(id: string): Promise<boolean> {
    if (id === this.id) return false;
    if (this.locks) return this.locks.request(nameOf(id), { ifAvailable: true }, (lock) => lock !== null);
    const lease = leaseOf(id);
    const free = lease?.claim(Date.now()) ?? true;
    if (free) lease?.release();
    return free;
  }

  private renew(): void {
    const lease = leaseOf(this.id);
    lease?.claim(Date.now());
    setInterval(() => lease?.claim(Date.now()), RENEW_MS);
    addEventListener('pagehide', () => lease?.release());
  }
}

function nameOf(id: string): string {
  return `${PREFIX}.${id}`;
}

function leaseOf(id: string): Lease | undefined {
  try {
    return new Lease(localStorage, nameOf(id));
  } catch {
    return undefined; // switched off: every tab for itself
  }
}
