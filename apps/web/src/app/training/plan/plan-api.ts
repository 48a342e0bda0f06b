import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeTrainingPlanRequest,
  DraftTrainingPlanRequest,
  StepTrainingPlanRequest,
  TrainingPlanListView,
  TrainingPlanSheetQuery,
  TrainingPlanView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const PLANS = '/api/training-plans';

/** What departments plan to teach in a month. */
@Injectable({ providedIn: 'root' })
export class PlanApi {
  private readonly http = inject(HttpClient);

  list(month: string): Promise<TrainingPlanListView> {
    return firstValueFrom(this.http.get<TrainingPlanListView>(PLANS, { params: { month } }));
  }

  draft(request: DraftTrainingPlanRequest): Promise<TrainingPlanView> {
    return firstValueFrom(this.http.post<TrainingPlanView>(PLANS, request));
  }

  change(id: string, request: ChangeTrainingPlanRequest): Promise<TrainingPlanView> {
    return firstValueFrom(this.http.put<TrainingPlanView>(`${PLANS}/${id}`, request));
  }

  step(id: string, request: StepTrainingPlanRequest): Promise<TrainingPlanView> {
    return firstValueFrom(this.http.put<TrainingPlanView>(`${PLANS}/${id}/state`, request));
  }

  sheetAddress(id: string, { format, language = 'zh-CN' }: TrainingPlanSheetQuery): string {
    return `${PLANS}/${id}/sheet?format=${format}&language=${language}`;
  }
}
