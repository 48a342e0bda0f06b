import { Injectable } from '@angular/core';

export const PING_MS = 5_000;

/** The address that did not open, and whether trying again has a chance. */
@Injectable({ providedIn: 'root' })
export class FailedNavigation {
  private asked: string | undefined;

  failed(address: string): void {
    this.asked = address;
  }

  async reachable(): Promise<boolean> {
    if (!navigator.onLine) return false;
    try {
      return (await fetch('/health/live', { cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  }

  /** A fresh load: browsers may remember a chunk that failed, and a newer release has other chunks. */
  retry(): void {
    location.assign(this.asked ?? location.href);
  }

  /**
   * Runs `back` once the server answers again after being away. One that answers from the start is not waited for:
   * what failed then would fail again at once, for ever. Returns how to stop.
   */
  whenBack(back: () => void): () => void {
    let away = false;
    let over = false;
    const ask = async () => {
      const here = await this.reachable();
      if (over) return;
      if (!here) away = true;
      else {
        stop();
        if (away) back();
      }
    };
    const askNow = () => void ask();
    const clock = setInterval(askNow, PING_MS);
    const stop = () => {
      over = true;
      clearInterval(clock);
      removeEventListener('online', askNow);
    };
    addEventListener('online', askNow);
    askNow();
    return stop;
  }
}
