import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  MonthPdfQuery,
  MonthSheetApplyQuery,
  MonthSheetPlanView,
  MonthSheetQuery,
  MonthSheetUploadQuery,
  OperationResultView,
  SetSheetCodesRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const headers = { 'content-type': 'application/octet-stream' };

@Injectable({ providedIn: 'root' })
export class MonthSheetsApi {
  private readonly http = inject(HttpClient);

  workbookAddress(rosterId: string, language: NonNullable<MonthSheetQuery['language']>): string {
    return `${address(rosterId)}?${new URLSearchParams({ language }).toString()}`;
  }

  pdfAddress(
    rosterId: string,
    { language = 'zh-CN', paper = 'A4' }: Pick<MonthPdfQuery, 'language' | 'paper'>,
  ): string {
    return `/api/rosters/${rosterId}/pdf?${new URLSearchParams({ language, paper }).toString()}`;
  }

  preview(rosterId: string, file: File, query: MonthSheetUploadQuery): Promise<MonthSheetPlanView> {
    const options = { params: { ...query }, headers };
    return firstValueFrom(this.http.post<MonthSheetPlanView>(`${address(rosterId)}/plan`, file, options));
  }

  apply(rosterId: string, file: File, query: MonthSheetApplyQuery): Promise<OperationResultView> {
    const options = { params: { ...query }, headers };
    return firstValueFrom(this.http.post<OperationResultView>(address(rosterId), file, options));
  }

  async explain(rosterId: string, request: SetSheetCodesRequest): Promise<void> {
    await firstValueFrom(this.http.put(`${address(rosterId)}/codes`, request));
  }
}

function address(rosterId: string): string {
  return `/api/rosters/${rosterId}/sheet`;
}
