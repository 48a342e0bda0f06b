import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ChangeSheetCodeRequest, SheetCodeListView, SheetCodeQuery } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/sheet-codes';

@Injectable({ providedIn: 'root' })
export class SheetCodesApi {
  private readonly http = inject(HttpClient);

  list(department: string): Promise<SheetCodeListView> {
    return firstValueFrom(this.http.get<SheetCodeListView>(ADDRESS, { params: { department } }));
  }

  async change(request: ChangeSheetCodeRequest): Promise<void> {
    await firstValueFrom(this.http.put(ADDRESS, request));
  }

  async forget({ department, text }: SheetCodeQuery): Promise<void> {
    await firstValueFrom(this.http.delete(ADDRESS, { params: { department, text } }));
  }
}
