import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AnswerObligationRequest,
  AssignObligationRequest,
  ChangeObligationRuleRequest,
  HandInRequest,
  ObligationDetailView,
  ObligationListView,
  ObligationQuery,
  ObligationRuleListView,
  ObligationRuleRequest,
  ObligationRuleView,
  ReopenObligationRequest,
  StartObligationRequest,
  WaiveObligationRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const AT = '/api/obligations';
const RULES = '/api/obligation-rules';

@Injectable({ providedIn: 'root' })
export class ObligationsApi {
  private readonly http = inject(HttpClient);

  list(query: ObligationQuery): Promise<ObligationListView> {
    return firstValueFrom(this.http.get<ObligationListView>(AT, { params: { ...query } }));
  }

  one(id: string): Promise<ObligationDetailView> {
    return firstValueFrom(this.http.get<ObligationDetailView>(`${AT}/${id}`));
  }

  handIn(id: string, request: HandInRequest): Promise<ObligationDetailView> {
    return this.put(id, 'hand-in', request);
  }

  answer(id: string, request: AnswerObligationRequest): Promise<ObligationDetailView> {
    return this.put(id, 'answer', request);
  }

  waive(id: string, request: WaiveObligationRequest): Promise<ObligationDetailView> {
    return this.put(id, 'waiver', request);
  }

  assign(id: string, request: AssignObligationRequest): Promise<ObligationDetailView> {
    return this.put(id, 'owner', request);
  }

  reopen(id: string, request: ReopenObligationRequest): Promise<ObligationDetailView> {
    return this.put(id, 'reopening', request);
  }

  rules(): Promise<ObligationRuleListView> {
    return firstValueFrom(this.http.get<ObligationRuleListView>(RULES));
  }

  createRule(request: ObligationRuleRequest): Promise<ObligationRuleView> {
    return firstValueFrom(this.http.post<ObligationRuleView>(RULES, request));
  }

  changeRule(id: string, request: ChangeObligationRuleRequest): Promise<ObligationRuleView> {
    return firstValueFrom(this.http.put<ObligationRuleView>(`${RULES}/${id}`, request));
  }

  start(ruleId: string, request: StartObligationRequest): Promise<ObligationDetailView> {
    return firstValueFrom(this.http.post<ObligationDetailView>(`${RULES}/${ruleId}/start`, request));
  }

  /** The usual rules of the field, for a department that has none. */
  addPresets(departmentId: string): Promise<ObligationRuleListView> {
    return firstValueFrom(this.http.post<ObligationRuleListView>(`${RULES}/presets`, { departmentId }));
  }

  private put(id: string, deed: string, request: object): Promise<ObligationDetailView> {
    return firstValueFrom(this.http.put<ObligationDetailView>(`${AT}/${id}/${deed}`, request));
  }
}
