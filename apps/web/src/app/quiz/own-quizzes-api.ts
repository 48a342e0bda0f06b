import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AnsweredView,
  AnswerRequest,
  AttemptView,
  OwnQuizListView,
  OwnQuizView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/own-quizzes';

@Injectable({ providedIn: 'root' })
export class OwnQuizzesApi {
  private readonly http = inject(HttpClient);

  list(): Promise<OwnQuizListView> {
    return firstValueFrom(this.http.get<OwnQuizListView>(ADDRESS));
  }

  one(id: string): Promise<OwnQuizView> {
    return firstValueFrom(this.http.get<OwnQuizView>(`${ADDRESS}/${id}`));
  }

  begin(id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.post<AttemptView>(`${ADDRESS}/${id}/attempts`, {}));
  }

  attempt(id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.get<AttemptView>(`${ADDRESS}/attempts/${id}`));
  }

  answer(id: string, slot: number, request: AnswerRequest): Promise<AnsweredView> {
    const address = `${ADDRESS}/attempts/${id}/answers/${String(slot)}`;
    return firstValueFrom(this.http.put<AnsweredView>(address, request));
  }

  submit(id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.put<AttemptView>(`${ADDRESS}/attempts/${id}/submission`, {}));
  }
}
