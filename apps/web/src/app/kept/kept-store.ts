import { Injectable } from '@angular/core';

/** One line of what a browser keeps, found again by its place. */
export interface KeptRecord {
  key: string;
  place: string;
}

// Older than what else is kept here by now: under another name, what was typed and not sent would be left behind.
const DATABASE = 'banke.roster';
const RECORDS = 'kept';
const BY_PLACE = 'place';

/** A table in the browser's own database; what is asked of it is done in order. It rejects where the browser refuses. */
@Injectable({ providedIn: 'root' })
export class KeptStore<R extends KeptRecord = KeptRecord> {
  private opened: Promise<IDBDatabase> | undefined;

  async of(place: string): Promise<R[]> {
    const table = await this.table('readonly');
    return answerOf(table.index(BY_PLACE).getAll(place) as IDBRequest<R[]>);
  }

  /** Everything at places that begin so. */
  async under(prefix: string): Promise<R[]> {
    const table = await this.table('readonly');
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    return answerOf(table.index(BY_PLACE).getAll(range) as IDBRequest<R[]>);
  }

  /** Writes and removes in one transaction. */
  async change({ put = [], remove = [] }: { put?: readonly R[]; remove?: readonly string[] }): Promise<void> {
    const table = await this.table('readwrite');
    for (const key of remove) table.delete(key);
    for (const record of put) table.put(record);
    await doneOf(table.transaction);
  }

  /** Changes what stands at a place, with nobody in between. */
  async update(place: string, change: (record: R) => R | undefined): Promise<void> {
    const table = await this.table('readwrite');
    const done = doneOf(table.transaction);
    const records = await answerOf(table.index(BY_PLACE).getAll(place) as IDBRequest<R[]>);
    for (const record of records) {
      const next = change(record);
      if (next) table.put(next);
    }
    await done;
  }

  private async table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.opened ??= open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    const database = await this.opened;
    return database.transaction(RECORDS, mode).objectStore(RECORDS);
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(RECORDS, { keyPath: 'key' }).createIndex(BY_PLACE, 'place');
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the browser keeps nothing'));
    };
  });
}

function doneOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('the browser keeps nothing'));
    };
  });
}
