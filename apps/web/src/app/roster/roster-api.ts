import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CellHistoryView,
  ComparisonView,
  CreateRosterRequest,
  MonthView,
  OperationListView,
  OperationResultView,
  OverrideRequest,
  OverrideView,
  PresenceListView,
  PresenceRequest,
  RestoreRosterRequest,
  RosterListView,
  RosterOperationRequest,
  RosterView,
  ShiftTemplateListView,
  TakeOverPresetsRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class RosterApi {
  private readonly http = inject(HttpClient);

  list(department: string): Promise<RosterListView> {
    return firstValueFrom(this.http.get<RosterListView>('/api/rosters', { params: { department } }));
  }

  create(request: CreateRosterRequest): Promise<RosterView> {
    return firstValueFrom(this.http.post<RosterView>('/api/rosters', request));
  }

  takeOverPresets(departmentId: string, language: 'zh-CN' | 'en'): Promise<ShiftTemplateListView> {
    const request: TakeOverPresetsRequest = { departmentId, language };
    return firstValueFrom(this.http.post<ShiftTemplateListView>('/api/shift-templates/presets', request));
  }

  month(id: string): Promise<MonthView> {
    return firstValueFrom(this.http.get<MonthView>(`/api/rosters/${id}/month`));
  }

  operate(id: string, request: RosterOperationRequest): Promise<OperationResultView> {
    return firstValueFrom(this.http.post<OperationResultView>(`/api/rosters/${id}/operations`, request));
  }

  operations(id: string, after: number): Promise<OperationListView> {
    return firstValueFrom(
      this.http.get<OperationListView>(`/api/rosters/${id}/operations`, { params: { after } }),
    );
  }

  restore(id: string, request: RestoreRosterRequest): Promise<OperationResultView> {
    return firstValueFrom(this.http.post<OperationResultView>(`/api/rosters/${id}/restoration`, request));
  }

  comparison(id: string, from: number, to: number): Promise<ComparisonView> {
    return firstValueFrom(
      this.http.get<ComparisonView>(`/api/rosters/${id}/comparison`, { params: { from, to } }),
    );
  }

  cellHistory(id: string, staff: string, day: string): Promise<CellHistoryView> {
    return firstValueFrom(
      this.http.get<CellHistoryView>(`/api/rosters/${id}/cell-history`, { params: { staff, day } }),
    );
  }

  /** Says that this page has the roster open, at a cell; answers with the pages of others. */
  come(id: string, pageId: string, cell: PresenceRequest['cell']): Promise<PresenceListView> {
    const request: PresenceRequest = { cell };
    return firstValueFrom(this.http.put<PresenceListView>(`/api/rosters/${id}/presence/${pageId}`, request));
  }

  /** Also while the page is being closed. */
  leave(id: string, pageId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/rosters/${id}/presence/${pageId}`, { keepalive: true }));
  }

  override(id: string, request: OverrideRequest): Promise<OverrideView> {
    return firstValueFrom(this.http.post<OverrideView>(`/api/rosters/${id}/overrides`, request));
  }

  revoke(id: string, overrideId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/rosters/${id}/overrides/${overrideId}`));
  }
}
