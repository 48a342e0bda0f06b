import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AskForTrainingRequest,
  CloseTrainingRequest,
  LoggedQuestionListView,
  LoggedQuestionView,
  LogQuestionRequest,
  StepTrainingRequest,
  TrainingRequestListView,
  TrainingRequestView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const REQUESTS = '/api/training-requests';
const QUESTIONS = '/api/logged-questions';

/** What people ask to be taught, and what they were asked and did not know. */
@Injectable({ providedIn: 'root' })
export class RequestsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<TrainingRequestListView> {
    return firstValueFrom(this.http.get<TrainingRequestListView>(REQUESTS));
  }

  ask(request: AskForTrainingRequest): Promise<TrainingRequestView> {
    return firstValueFrom(this.http.post<TrainingRequestView>(REQUESTS, request));
  }

  step(id: string, request: StepTrainingRequest): Promise<TrainingRequestView> {
    return firstValueFrom(this.http.put<TrainingRequestView>(`${REQUESTS}/${id}/state`, request));
  }

  close(id: string, request: CloseTrainingRequest): Promise<TrainingRequestView> {
    return firstValueFrom(this.http.put<TrainingRequestView>(`${REQUESTS}/${id}/closing`, request));
  }

  questions(): Promise<LoggedQuestionListView> {
    return firstValueFrom(this.http.get<LoggedQuestionListView>(QUESTIONS));
  }

  log(request: LogQuestionRequest): Promise<LoggedQuestionView> {
    return firstValueFrom(this.http.post<LoggedQuestionView>(QUESTIONS, request));
  }

  name({ id, version }: LoggedQuestionView, answererId: string): Promise<LoggedQuestionView> {
    return firstValueFrom(
      this.http.put<LoggedQuestionView>(`${QUESTIONS}/${id}/answerer`, { answererId, version }),
    );
  }

  answer({ id, version }: LoggedQuestionView, answer: string): Promise<LoggedQuestionView> {
    return firstValueFrom(
      this.http.put<LoggedQuestionView>(`${QUESTIONS}/${id}/answer`, { answer, version }),
    );
  }

  bank({ id, version }: LoggedQuestionView): Promise<LoggedQuestionView> {
    return firstValueFrom(this.http.post<LoggedQuestionView>(`${QUESTIONS}/${id}/question`, { version }));
  }
}
