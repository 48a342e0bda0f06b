import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { TrainingReportQuery, TrainingReportSheetQuery, TrainingReportView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ROOT = '/api/training-report';

@Injectable({ providedIn: 'root' })
export class ReportApi {
  private readonly http = inject(HttpClient);

  report(query: TrainingReportQuery): Promise<TrainingReportView> {
    return firstValueFrom(this.http.get<TrainingReportView>(ROOT, { params: { ...query } }));
  }

  sheetAddress(query: TrainingReportSheetQuery): string {
    return `${ROOT}/sheet?${new URLSearchParams({ ...query }).toString()}`;
  }
}
