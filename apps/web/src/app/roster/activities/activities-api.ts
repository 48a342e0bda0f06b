import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ActivityExtentQuery,
  ArrangeActivitiesRequest,
  ArrangedActivitiesView,
  ChangeActivityRequest,
  ChangedActivityView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ActivitiesApi {
  private readonly http = inject(HttpClient);

  arrange(request: ArrangeActivitiesRequest): Promise<ArrangedActivitiesView> {
    return firstValueFrom(this.http.post<ArrangedActivitiesView>('/api/activities', request));
  }

  change(id: string, request: ChangeActivityRequest): Promise<ChangedActivityView> {
    return firstValueFrom(this.http.patch<ChangedActivityView>(`/api/activities/${id}`, request));
  }

  remove(id: string, extent: ActivityExtentQuery): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/activities/${id}`, { params: { ...extent } }));
  }
}
