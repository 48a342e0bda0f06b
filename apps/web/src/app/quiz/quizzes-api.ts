import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AttemptView,
  ChangeQuestionRequest,
  ChangeQuizRequest,
  ExtendQuizRequest,
  MarkRequest,
  OpenWorkListView,
  QuestionDetailView,
  QuestionImportView,
  QuestionListView,
  QuestionRequest,
  QuestionsImportedView,
  QuizDetailView,
  QuizListView,
  QuizRequest,
  QuizResultsView,
  QuizStatisticsView,
  RegradedView,
  RetireQuestionRequest,
} from '@banke/contracts';
import type { QuestionFormat } from '@banke/contracts/codes';
import type { QuizState } from '@banke/domain/quiz';
import { firstValueFrom } from 'rxjs';

const headers = { 'content-type': 'application/octet-stream' };

/** For those who make quizzes. */
@Injectable({ providedIn: 'root' })
export class QuizzesApi {
  private readonly http = inject(HttpClient);

  list(): Promise<QuizListView> {
    return firstValueFrom(this.http.get<QuizListView>('/api/quizzes'));
  }

  create(request: QuizRequest): Promise<QuizDetailView> {
    return firstValueFrom(this.http.post<QuizDetailView>('/api/quizzes', request));
  }

  one(id: string): Promise<QuizDetailView> {
    return firstValueFrom(this.http.get<QuizDetailView>(`/api/quizzes/${id}`));
  }

  change(id: string, request: ChangeQuizRequest): Promise<QuizDetailView> {
    return firstValueFrom(this.http.put<QuizDetailView>(`/api/quizzes/${id}`, request));
  }

  extend(id: string, staffId: string, request: ExtendQuizRequest): Promise<QuizResultsView> {
    return firstValueFrom(
      this.http.put<QuizResultsView>(`/api/quizzes/${id}/extensions/${staffId}`, request),
    );
  }

  step(id: string, to: QuizState, version: number): Promise<QuizDetailView> {
    return firstValueFrom(this.http.put<QuizDetailView>(`/api/quizzes/${id}/state`, { to, version }));
  }

  results(id: string): Promise<QuizResultsView> {
    return firstValueFrom(this.http.get<QuizResultsView>(`/api/quizzes/${id}/results`));
  }

  openWork(): Promise<OpenWorkListView> {
    return firstValueFrom(this.http.get<OpenWorkListView>('/api/quizzes/open-work'));
  }

  attempt(quizId: string, id: string): Promise<AttemptView> {
    return firstValueFrom(this.http.get<AttemptView>(`/api/quizzes/${quizId}/attempts/${id}`));
  }

  mark(quizId: string, id: string, slot: number, request: MarkRequest): Promise<AttemptView> {
    const address = `/api/quizzes/${quizId}/attempts/${id}/marks/${String(slot)}`;
    return firstValueFrom(this.http.put<AttemptView>(address, request));
  }

  decideLate(quizId: string, id: string, answerId: string, deed: 'accept' | 'refuse'): Promise<AttemptView> {
    const address = `/api/quizzes/${quizId}/attempts/${id}/late/${answerId}`;
    return firstValueFrom(this.http.put<AttemptView>(deed === 'accept' ? address : `${address}/refusal`, {}));
  }

  statistics(id: string): Promise<QuizStatisticsView> {
    return firstValueFrom(this.http.get<QuizStatisticsView>(`/api/quizzes/${id}/statistics`));
  }

  regrade(id: string): Promise<RegradedView> {
    return firstValueFrom(this.http.post<RegradedView>(`/api/quizzes/${id}/regrading`, {}));
  }

  questions(params: Record<string, string>): Promise<QuestionListView> {
    return firstValueFrom(this.http.get<QuestionListView>('/api/questions', { params }));
  }

  question(id: string, number?: number): Promise<QuestionDetailView> {
    const options = number === undefined ? {} : { params: { number } };
    return firstValueFrom(this.http.get<QuestionDetailView>(`/api/questions/${id}`, options));
  }

  createQuestion(request: QuestionRequest): Promise<QuestionDetailView> {
    return firstValueFrom(this.http.post<QuestionDetailView>('/api/questions', request));
  }

  changeQuestion(id: string, request: ChangeQuestionRequest): Promise<QuestionDetailView> {
    return firstValueFrom(this.http.put<QuestionDetailView>(`/api/questions/${id}`, request));
  }

  retire(id: string, request: RetireQuestionRequest): Promise<QuestionDetailView> {
    return firstValueFrom(this.http.put<QuestionDetailView>(`/api/questions/${id}/retired`, request));
  }

  preview(format: QuestionFormat, file: File): Promise<QuestionImportView> {
    const options = { params: { format }, headers };
    return firstValueFrom(this.http.post<QuestionImportView>('/api/questions/import/plan', file, options));
  }

  import(format: QuestionFormat, plan: string, file: File): Promise<QuestionsImportedView> {
    const options = { params: { format, plan }, headers };
    return firstValueFrom(this.http.post<QuestionsImportedView>('/api/questions/import', file, options));
  }
}
