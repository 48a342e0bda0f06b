import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { JobListView, JobQuery, JobView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class JobsApi {
  private readonly http = inject(HttpClient);

  list(query: JobQuery = {}): Promise<JobListView> {
    return firstValueFrom(this.http.get<JobListView>('/api/jobs', { params: { ...query } }));
  }

  cancel(id: string): Promise<JobView> {
    return firstValueFrom(this.http.post<JobView>(`/api/jobs/${id}/cancel`, {}));
  }

  retry(id: string): Promise<JobView> {
    return firstValueFrom(this.http.post<JobView>(`/api/jobs/${id}/retry`, {}));
  }
}
