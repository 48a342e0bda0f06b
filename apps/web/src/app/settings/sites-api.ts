import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ChangeSiteRequest, CreateSiteRequest, SiteListView, SiteView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SitesApi {
  private readonly http = inject(HttpClient);

  list(): Promise<SiteListView> {
    return firstValueFrom(this.http.get<SiteListView>('/api/sites'));
  }

  create(request: CreateSiteRequest): Promise<SiteView> {
    return firstValueFrom(this.http.post<SiteView>('/api/sites', request));
  }

  change(id: string, request: ChangeSiteRequest): Promise<SiteView> {
    return firstValueFrom(this.http.patch<SiteView>(`/api/sites/${id}`, request));
  }
}
