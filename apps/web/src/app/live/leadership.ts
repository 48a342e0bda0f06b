import { Injectable } from '@angular/core';
import { Lease, RENEW_MS } from './lease';

const NAME = 'banke.live';

/** One tab of the browser at a time holds the stream for all: a browser opens only six connections to one server. */
@Injectable({ providedIn: 'root' })
export class Leadership {
  /** Runs `lead` while it is this tab's turn, as long as `over` is not. The signal given to it ends with the turn. */
  async hold(over: AbortSignal, lead: (turn: AbortSignal) => Promise<void>): Promise<void> {
    // Locks exist only over HTTPS, and departments run this on a plain LAN.
    const locks = (navigator as Partial<Navigator>).locks;
    const storage = ownStorage();
    if (locks) await byLock(locks, over, lead);
    else if (storage && typeof BroadcastChannel !== 'undefined')
      await byLease(new Lease(storage, NAME), over, lead);
    else await lead(over);
  }
}

async function byLock(
  locks: LockManager,
  over: AbortSignal,
  lead: (turn: AbortSignal) => Promise<void>,
): Promise<void> {
  try {
    await locks.request(NAME, { signal: over }, () => lead(over));
  } catch (error) {
    if (!over.aborted) throw error; // stopped while waiting for a turn
  }
}

async function byLease(
  lease: Lease,
  over: AbortSignal,
  lead: (turn: AbortSignal) => Promise<void>,
): Promise<void> {
  let turn: AbortController | undefined;
  const look = () => {
    const mine = lease.claim(Date.now());
    if (mine && !turn) {
      turn = new AbortController();
      void lead(turn.signal);
    } else if (!mine) {
      turn?.abort();
      turn = undefined;
    }
  };
  await new Promise<void>((done) => {
    const clock = setInterval(look, RENEW_MS);
    // A hidden tab's clock runs slowly: it hears at once that another one has taken over.
    addEventListener('storage', look);
    const leave = () => {
      lease.release();
    };
    addEventListener('pagehide', leave);
    over.addEventListener('abort', () => {
      clearInterval(clock);
      removeEventListener('storage', look);
      removeEventListener('pagehide', leave);
      turn?.abort();
      lease.release();
      done();
    });
    look();
  });
}

function ownStorage(): Storage | undefined {
  try {
    localStorage.setItem(`${NAME}.probe`, '');
    localStorage.removeItem(`${NAME}.probe`);
    return localStorage;
  } catch {
    return undefined; // switched off or full: every tab for itself
  }
}
