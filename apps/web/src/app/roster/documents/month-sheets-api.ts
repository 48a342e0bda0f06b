import { Injectable } from '@angular/core';
import type { MonthSheetQuery } from '@banke/contracts';

@Injectable({ providedIn: 'root' })
export class MonthSheetsApi {
  workbookAddress(rosterId: string, language: NonNullable<MonthSheetQuery['language']>): string {
    return `/api/rosters/${rosterId}/sheet?${new URLSearchParams({ language }).toString()}`;
  }
}
