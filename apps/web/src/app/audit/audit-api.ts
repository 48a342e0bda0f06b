import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AuditEntryView, AuditPageView, AuditQuery } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';
import { toAuditParams } from './audit-filter';

@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly http = inject(HttpClient);

  page(query: AuditQuery): Promise<AuditPageView> {
    return firstValueFrom(this.http.get<AuditPageView>('/api/audit', { params: toAuditParams(query) }));
  }

  /** One entry by its number, wherever in the log it is: the newest of those before the next number. */
  async entry(id: string): Promise<AuditEntryView | undefined> {
    const { entries } = await this.page({ before: String(BigInt(id) + 1n) });
    return entries.find((entry) => entry.id === id);
  }

  /** The address of the file with the same entries. */
  exportAddress(query: AuditQuery): string {
    const params = new HttpParams({ fromObject: toAuditParams(query) }).toString();
    return params ? `/api/audit/export?${params}` : '/api/audit/export';
  }
}
