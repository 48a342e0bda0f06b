import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeMessageSettingsRequest,
  ChangeRobotRequest,
  ConfirmedEmailView,
  CreateRobotRequest,
  DeadLetterListView,
  MessageSettingsView,
  NameEmailRequest,
  RobotListView,
  RobotTestView,
  RobotView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const SETTINGS = '/api/me/message-settings';

@Injectable({ providedIn: 'root' })
export class DeliveryApi {
  private readonly http = inject(HttpClient);

  settings(): Promise<MessageSettingsView> {
    return firstValueFrom(this.http.get<MessageSettingsView>(SETTINGS));
  }

  changeSettings(request: ChangeMessageSettingsRequest): Promise<MessageSettingsView> {
    return firstValueFrom(this.http.put<MessageSettingsView>(SETTINGS, request));
  }

  nameEmail(request: NameEmailRequest): Promise<MessageSettingsView> {
    return firstValueFrom(this.http.put<MessageSettingsView>(`${SETTINGS}/email`, request));
  }

  forgetEmail(): Promise<MessageSettingsView> {
    return firstValueFrom(this.http.delete<MessageSettingsView>(`${SETTINGS}/email`));
  }

  confirmEmail(token: string): Promise<ConfirmedEmailView> {
    return firstValueFrom(this.http.post<ConfirmedEmailView>(`${SETTINGS}/email/confirmation`, { token }));
  }

  robots(): Promise<RobotListView> {
    return firstValueFrom(this.http.get<RobotListView>('/api/robots'));
  }

  createRobot(request: CreateRobotRequest): Promise<RobotView> {
    return firstValueFrom(this.http.post<RobotView>('/api/robots', request));
  }

  changeRobot(id: string, request: ChangeRobotRequest): Promise<RobotView> {
    return firstValueFrom(this.http.patch<RobotView>(`/api/robots/${id}`, request));
  }

  async removeRobot(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/robots/${id}`));
  }

  testRobot(id: string): Promise<RobotTestView> {
    return firstValueFrom(this.http.post<RobotTestView>(`/api/robots/${id}/test`, {}));
  }

  deadLetters(): Promise<DeadLetterListView> {
    return firstValueFrom(this.http.get<DeadLetterListView>('/api/deliveries/failed'));
  }

  retry(id: string): Promise<DeadLetterListView> {
    return firstValueFrom(this.http.post<DeadLetterListView>(`/api/deliveries/${id}/retry`, {}));
  }

  discard(id: string): Promise<DeadLetterListView> {
    return firstValueFrom(this.http.delete<DeadLetterListView>(`/api/deliveries/${id}`));
  }
}
