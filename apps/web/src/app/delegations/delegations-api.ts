import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ColleagueListView,
  DelegateRequest,
  DelegationListView,
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

  /** Both answer with all there are then. */
  give(request: DelegateRequest): Promise<DelegationListView> {
    return firstValueFrom(this.http.post<DelegationListView>('/api/delegations', request));
  }

  end(id: string, request: EndDelegationRequest): Promise<DelegationListView> {
    return firstValueFrom(this.http.put<DelegationListView>(`/api/delegations/${id}/end`, request));
  }
}
