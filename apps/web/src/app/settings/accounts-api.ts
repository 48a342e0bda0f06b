import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AccountListView,
  AccountView,
  CreateAccountRequest,
  GrantRequest,
  InvitationLinkView,
  SetBlockedRequest,
  TemporaryPasswordView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AccountsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<AccountListView> {
    return firstValueFrom(this.http.get<AccountListView>('/api/accounts'));
  }

  create(request: CreateAccountRequest): Promise<InvitationLinkView> {
    return firstValueFrom(this.http.post<InvitationLinkView>('/api/accounts', request));
  }

  inviteAgain(id: string): Promise<InvitationLinkView> {
    return firstValueFrom(this.http.post<InvitationLinkView>(`/api/accounts/${id}/invitation`, {}));
  }

  setTemporaryPassword(id: string): Promise<TemporaryPasswordView> {
    return firstValueFrom(
      this.http.post<TemporaryPasswordView>(`/api/accounts/${id}/temporary-password`, {}),
    );
  }

  setBlocked(id: string, request: SetBlockedRequest): Promise<AccountView> {
    return firstValueFrom(this.http.put<AccountView>(`/api/accounts/${id}/blocked`, request));
  }

  endSessions(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>(`/api/accounts/${id}/sessions`));
  }

  addGrant(id: string, request: GrantRequest): Promise<AccountView> {
    return firstValueFrom(this.http.post<AccountView>(`/api/accounts/${id}/grants`, request));
  }

  endGrant(id: string, grantId: string): Promise<AccountView> {
    return firstValueFrom(this.http.delete<AccountView>(`/api/accounts/${id}/grants/${grantId}`));
  }
}
