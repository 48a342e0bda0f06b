import type { Provider } from '@angular/core';
import { KeptStore, type KeptRecord } from '../app/kept/kept-store';
import { TabLife } from '../app/live/tab-life';

/** The table of a browser that a test holds in its hands; `full` refuses. */
export class MemoryStore implements Pick<KeptStore, 'of' | 'under' | 'change' | 'update'> {
  readonly records = new Map<string, KeptRecord>();
  full = false;

  of(place: string): Promise<KeptRecord[]> {
    return Promise.resolve([...this.records.values()].filter((each) => each.place === place));
  }

  under(prefix: string): Promise<KeptRecord[]> {
    return Promise.resolve([...this.records.values()].filter((each) => each.place.startsWith(prefix)));
  }

  change({ put = [], remove = [] }: Parameters<KeptStore['change']>[0]): Promise<void> {
    if (this.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    for (const key of remove) this.records.delete(key);
    for (const record of put) this.records.set(record.key, JSON.parse(JSON.stringify(record)) as KeptRecord);
    return Promise.resolve();
  }

  update(place: string, change: (record: KeptRecord) => KeptRecord | undefined): Promise<void> {
    for (const [key, record] of this.records) {
      const next = record.place === place ? change(record) : undefined;
      if (next) this.records.set(key, next);
    }
    return Promise.resolve();
  }
}

/** A tab of that browser; those not in `alive` are gone. */
export function keptInMemory(
  store = new MemoryStore(),
  tab = 'tab',
  alive: readonly string[] = [],
): Provider[] {
  return [
    { provide: KeptStore, useValue: store },
    {
      provide: TabLife,
      useValue: { id: tab, isGone: (id: string) => Promise.resolve(id !== tab && !alive.includes(id)) },
    },
  ];
}
