import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeSchemeRequest,
  DecidePromotionRequest,
  DepartmentSchemeView,
  GiveAwardRequest,
  OwnPromotionView,
  PromotionBoardView,
  PromotionRunDetailView,
  PromotionRunListView,
  PromotionSchemeView,
  PromotionStandingView,
  RecordCriterionRequest,
  StartPromotionRunRequest,
  TakeSchemeRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const PEOPLE = '/api/promotion/people';
const RUNS = '/api/promotion-runs';
const SCHEMES = '/api/promotion-schemes';

@Injectable({ providedIn: 'root' })
export class PromotionApi {
  private readonly http = inject(HttpClient);

  own(): Promise<OwnPromotionView> {
    return firstValueFrom(this.http.get<OwnPromotionView>('/api/me/promotion'));
  }

  board(department: string): Promise<PromotionBoardView> {
    return firstValueFrom(this.http.get<PromotionBoardView>('/api/promotion', { params: { department } }));
  }

  person(staffId: string): Promise<PromotionStandingView> {
    return firstValueFrom(this.http.get<PromotionStandingView>(`${PEOPLE}/${staffId}`));
  }

  award(staffId: string, request: GiveAwardRequest): Promise<PromotionStandingView> {
    return firstValueFrom(this.http.post<PromotionStandingView>(`${PEOPLE}/${staffId}/awards`, request));
  }

  record(staffId: string, request: RecordCriterionRequest): Promise<PromotionStandingView> {
    return firstValueFrom(this.http.post<PromotionStandingView>(`${PEOPLE}/${staffId}/records`, request));
  }

  decide(staffId: string, request: DecidePromotionRequest): Promise<PromotionStandingView> {
    return firstValueFrom(this.http.post<PromotionStandingView>(`${PEOPLE}/${staffId}/decisions`, request));
  }

  runs(department: string): Promise<PromotionRunListView> {
    return firstValueFrom(this.http.get<PromotionRunListView>(RUNS, { params: { department } }));
  }

  run(id: string): Promise<PromotionRunDetailView> {
    return firstValueFrom(this.http.get<PromotionRunDetailView>(`${RUNS}/${id}`));
  }

  startRun(request: StartPromotionRunRequest): Promise<PromotionRunDetailView> {
    return firstValueFrom(this.http.post<PromotionRunDetailView>(RUNS, request));
  }

  scheme(department: string): Promise<DepartmentSchemeView> {
    return firstValueFrom(this.http.get<DepartmentSchemeView>(SCHEMES, { params: { department } }));
  }

  takeScheme(request: TakeSchemeRequest): Promise<DepartmentSchemeView> {
    return firstValueFrom(this.http.post<DepartmentSchemeView>(SCHEMES, request));
  }

  changeScheme(id: string, request: ChangeSchemeRequest): Promise<PromotionSchemeView> {
    return firstValueFrom(this.http.put<PromotionSchemeView>(`${SCHEMES}/${id}`, request));
  }
}
