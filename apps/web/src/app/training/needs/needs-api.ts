import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeNeedsSurveyRequest,
  NeedsChoiceView,
  NeedsSurveyDetailView,
  NeedsSurveyListView,
  NeedsTopicRequest,
  OpenNeedsSurveyRequest,
  SpeakForTopicRequest,
  TakeNeedsTopicRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const SURVEYS = '/api/needs-surveys';

/** What a department wants to be taught. Every deed answers with the survey as it is then. */
@Injectable({ providedIn: 'root' })
export class NeedsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<NeedsSurveyListView> {
    return firstValueFrom(this.http.get<NeedsSurveyListView>(SURVEYS));
  }

  one(id: string): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.get<NeedsSurveyDetailView>(`${SURVEYS}/${id}`));
  }

  open(request: OpenNeedsSurveyRequest): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.post<NeedsSurveyDetailView>(SURVEYS, request));
  }

  change(id: string, request: ChangeNeedsSurveyRequest): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.put<NeedsSurveyDetailView>(`${SURVEYS}/${id}`, request));
  }

  answer(id: string, choices: readonly NeedsChoiceView[]): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.put<NeedsSurveyDetailView>(`${SURVEYS}/${id}/answer`, { choices }));
  }

  add(id: string, request: NeedsTopicRequest): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.post<NeedsSurveyDetailView>(`${SURVEYS}/${id}/topics`, request));
  }

  speak(id: string, request: SpeakForTopicRequest): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.post<NeedsSurveyDetailView>(`${SURVEYS}/${id}/voices`, request));
  }

  withdraw(id: string, voiceId: string): Promise<NeedsSurveyDetailView> {
    return firstValueFrom(this.http.delete<NeedsSurveyDetailView>(`${SURVEYS}/${id}/voices/${voiceId}`));
  }

  reject(id: string, topicId: string, reason: string): Promise<NeedsSurveyDetailView> {
    const path = `${SURVEYS}/${id}/topics/${topicId}/rejection`;
    return firstValueFrom(this.http.put<NeedsSurveyDetailView>(path, { reason }));
  }

  take(id: string, topicId: string, request: TakeNeedsTopicRequest): Promise<NeedsSurveyDetailView> {
    const path = `${SURVEYS}/${id}/topics/${topicId}/course`;
    return firstValueFrom(this.http.post<NeedsSurveyDetailView>(path, request));
  }
}
