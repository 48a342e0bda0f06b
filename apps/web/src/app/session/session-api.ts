import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AcceptInvitationRequest,
  ChangePasswordRequest,
  InvitationTokenRequest,
  InvitationView,
  SessionView,
  SetUpRequest,
  SignInRequest,
  WelcomeView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';
import { ASKING } from '../http/api-interceptor';

@Injectable({ providedIn: 'root' })
export class SessionApi {
  private readonly http = inject(HttpClient);

  welcome(): Promise<WelcomeView> {
    return firstValueFrom(this.http.get<WelcomeView>('/api/welcome'));
  }

  current(): Promise<SessionView> {
    const context = new HttpContext().set(ASKING, true);
    return firstValueFrom(this.http.get<SessionView>('/api/session', { context }));
  }

  signIn(request: SignInRequest): Promise<SessionView> {
    return firstValueFrom(this.http.post<SessionView>('/api/session', request));
  }

  signOut(): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>('/api/session'));
  }

  signOutEverywhere(): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>('/api/sessions'));
  }

  changePassword(request: ChangePasswordRequest): Promise<SessionView> {
    return firstValueFrom(this.http.put<SessionView>('/api/account/password', request));
  }

  setUp(request: SetUpRequest): Promise<SessionView> {
    return firstValueFrom(this.http.post<SessionView>('/api/setup', request));
  }

  previewInvitation(request: InvitationTokenRequest): Promise<InvitationView> {
    return firstValueFrom(this.http.post<InvitationView>('/api/invitations/preview', request));
  }

  acceptInvitation(request: AcceptInvitationRequest): Promise<SessionView> {
    return firstValueFrom(this.http.post<SessionView>('/api/invitations/accept', request));
  }
}
