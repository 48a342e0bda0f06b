import { Injectable, inject } from '@angular/core';
import { KeptStore } from '../kept/kept-store';
import type { Kept } from './kept-operations';

/** A month of which deeds are in this browser and not on the server. */
export interface UnsentMonth {
  place: string;
  departmentId: string;
  /** `2026-11` */
  month: string;
  deeds: number;
}

/** What an account has typed that the server does not have, in whatever month it was. */
@Injectable({ providedIn: 'root' })
export class UnsentDeeds {
  private readonly store = inject<KeptStore<Kept>>(KeptStore);

  /** The earliest month first; nothing where the browser keeps nothing. */
  async of(accountId: string): Promise<UnsentMonth[]> {
    const kept = await this.store.under(`${accountId} `).catch((): Kept[] => []);
    const months = new Map<string, UnsentMonth>();
    for (const each of kept) {
      if (each.is === 'conflict') continue;
      const { place, departmentId, month } = each;
      // Kept by an earlier version: nobody could be led there, and it is sent when its roster is opened.
      if (departmentId === undefined || month === undefined) continue;
      const known = months.get(place)?.deeds ?? 0;
      months.set(place, { place, departmentId, month, deeds: known + 1 });
    }
    return [...months.values()].sort((one, other) => one.month.localeCompare(other.month));
  }
}
