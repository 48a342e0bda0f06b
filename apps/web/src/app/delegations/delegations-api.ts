import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ColleagueListView,
  DelegateRequest,
  DelegationListView,
  DelegationView,
  EndDelegationRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class DelegationsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<DelegationListView> {
    return firstValueFrom(this.http.get<DelegationListView>('/api/delegations'));
  }

  colleagues(): Promise<ColleagueListView> {
    return firstValueFrom(this.http.get<ColleagueListView>('/api/delegations/colleagues'));
  }

  give(request: DelegateRequest): Promise<DelegationView> {
    return firstValueFrom(this.http.post<DelegationView>('/api/delegations', request));
  }

  end(id: string, request: EndDelegationRequest): Promise<DelegationView> {
    return firstValueFrom(this.http.put<DelegationView>(`/api/delegations/${id}/end`, request));
  }
}
