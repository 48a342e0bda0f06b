import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AnswerTrainingSessionRequest,
  ArrangeTrainingSessionRequest,
  ChangeTrainingSessionRequest,
  TrainingSessionListView,
  TrainingSessionQuery,
  TrainingSessionView,
  WriteAttendanceRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ROOT = '/api/training-sessions';

/** Sessions as the server keeps them. Every change answers with the session as it is then. */
@Injectable({ providedIn: 'root' })
export class SessionsApi {
  private readonly http = inject(HttpClient);

  list(query: TrainingSessionQuery): Promise<TrainingSessionListView> {
    return firstValueFrom(this.http.get<TrainingSessionListView>(ROOT, { params: { ...query } }));
  }

  one(id: string): Promise<TrainingSessionView> {
    return firstValueFrom(this.http.get<TrainingSessionView>(`${ROOT}/${id}`));
  }

  arrange(request: ArrangeTrainingSessionRequest): Promise<TrainingSessionView> {
    return firstValueFrom(this.http.post<TrainingSessionView>(ROOT, request));
  }

  change(id: string, request: ChangeTrainingSessionRequest): Promise<TrainingSessionView> {
    return this.put(id, '', request);
  }

  cancel(id: string, reason: string, version: number): Promise<TrainingSessionView> {
    return this.put(id, '/cancellation', { reason, version });
  }

  seat(id: string, staffIds: readonly string[]): Promise<TrainingSessionView> {
    return this.put(id, '/people', { staffIds });
  }

  unseat(id: string, staffId: string): Promise<TrainingSessionView> {
    return firstValueFrom(this.http.delete<TrainingSessionView>(`${ROOT}/${id}/people/${staffId}`));
  }

  write(id: string, request: WriteAttendanceRequest): Promise<TrainingSessionView> {
    return this.put(id, '/attendance', request);
  }

  /** One's own place. */
  take(id: string, taken: boolean): Promise<TrainingSessionView> {
    return this.put(id, '/seat', { taken });
  }

  answer(id: string, request: AnswerTrainingSessionRequest): Promise<TrainingSessionView> {
    return firstValueFrom(this.http.post<TrainingSessionView>(`${ROOT}/${id}/answers`, request));
  }

  private put(id: string, what: string, body: object): Promise<TrainingSessionView> {
    return firstValueFrom(this.http.put<TrainingSessionView>(`${ROOT}/${id}${what}`, body));
  }
}
