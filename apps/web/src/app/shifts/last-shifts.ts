import { Injectable, inject } from '@angular/core';
import { KeptStore, type KeptRecord } from '../kept/kept-store';

const PLACE = 'shifts';

interface LastAnswer extends KeptRecord {
  at: string;
  value: unknown;
}

/** Something as it was when it was last loaded, and when that was. */
export interface AsOf<T> {
  value: T;
  at: string;
}

/**
 * Keeps in the browser what somebody last saw of the own shifts, to be read without a connection: of one account at a time,
 * and of nobody once they sign out. Where the browser keeps nothing, there is nothing to read.
 */
@Injectable({ providedIn: 'root' })
export class LastShifts {
  private readonly store = inject<KeptStore<LastAnswer>>(KeptStore);

  async keep(accountId: string, what: string, value: unknown): Promise<void> {
    const place = placeOf(accountId);
    const record = { key: `${place} ${what}`, place, at: new Date().toISOString(), value };
    try {
      const others = (await this.store.under(PLACE)).filter((each) => each.place !== place);
      await this.store.change({ put: [record], remove: others.map(({ key }) => key) });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  async of<T>(accountId: string, what: string): Promise<AsOf<T> | undefined> {
    const place = placeOf(accountId);
    const kept = await this.store.of(place).catch((): LastAnswer[] => []);
    const found = kept.find(({ key }) => key === `${place} ${what}`);
    return found && { value: found.value as T, at: found.at };
  }

  async forget(): Promise<void> {
    const kept = await this.store.under(PLACE).catch((): LastAnswer[] => []);
    if (kept.length > 0) await this.store.change({ remove: kept.map(({ key }) => key) });
  }
}

function placeOf(accountId: string): string {
  return `${PLACE} ${accountId}`;
}
