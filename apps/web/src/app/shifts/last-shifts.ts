import { Injectable, inject } from '@angular/core';
import { KeptStore, type KeptRecord } from '../kept/kept-store';
import type { LeavingHook } from '../session/leaving';

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
 * and of nobody once they are out. Where the browser keeps nothing, there is nothing to read, and nobody is hindered.
 */
@Injectable({ providedIn: 'root' })
export class LastShifts implements LeavingHook {
  private readonly store = inject<KeptStore<LastAnswer>>(KeptStore);

  async keep(accountId: string, what: string, value: unknown): Promise<void> {
    const place = placeOf(accountId);
    const record = { key: `${place} ${what}`, place, at: new Date().toISOString(), value };
    const kept = await this.all();
    const remove = kept.filter((each) => each.place !== place).map(({ key }) => key);
    await this.change({ put: [record], remove });
  }

  async of<T>(accountId: string, what: string): Promise<AsOf<T> | undefined> {
    const place = placeOf(accountId);
    const kept = await this.store.of(place).catch((): LastAnswer[] => []);
    const found = kept.find(({ key }) => key === `${place} ${what}`);
    return found && { value: found.value as T, at: found.at };
  }

  async forget(): Promise<void> {
    const kept = await this.all();
    if (kept.length > 0) await this.change({ remove: kept.map(({ key }) => key) });
  }

  private all(): Promise<LastAnswer[]> {
    return this.store.under(PLACE).catch(() => []);
  }

  private change(what: Parameters<KeptStore<LastAnswer>['change']>[0]): Promise<void> {
    return this.store.change(what).catch(() => undefined);
  }
}

function placeOf(accountId: string): string {
  return `${PLACE} ${accountId}`;
}
