import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ApiTokenListView, IssueApiTokenRequest, IssuedApiTokenView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class TokensApi {
  private readonly http = inject(HttpClient);

  list(): Promise<ApiTokenListView> {
    return firstValueFrom(this.http.get<ApiTokenListView>('/api/me/tokens'));
  }

  /** The only answer that holds the secret. */
  issue(request: IssueApiTokenRequest): Promise<IssuedApiTokenView> {
    return firstValueFrom(this.http.post<IssuedApiTokenView>('/api/me/tokens', request));
  }

  async revoke(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/me/tokens/${id}`));
  }
}
