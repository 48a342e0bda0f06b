import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddScoreEntryRequest,
  AnswerAppealRequest,
  AppealRequest,
  AttendanceMonthView,
  AttendanceRequest,
  AttendanceSheetQuery,
  ChangeEvaluationTemplateRequest,
  CreateEvaluationTemplateRequest,
  DecidePolicyRequest,
  EvaluationMonthDetailView,
  EvaluationMonthListView,
  EvaluationPolicyListView,
  EvaluationTemplateListView,
  EvaluationTemplateView,
  SheetHeadingRequest,
  FigureRequest,
  HeadedSheetPlanView,
  FigureSheetQuery,
  LateAdjustmentView,
  LateDataRequest,
  MonthApprovalRequest,
  MonthPreviewView,
  MonthStepRequest,
  OpenMonthRequest,
  OwnScoreListView,
  PersonResultView,
  QuarterQuery,
  QuarterView,
  SheetAppliedView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const MONTHS = '/api/evaluation-months';
const POLICIES = '/api/evaluation-policies';
const TEMPLATES = '/api/evaluation-templates';
/** Raw: the server looks at what is in the file, not at what it is called. */
const headers = { 'Content-Type': 'application/octet-stream' };

@Injectable({ providedIn: 'root' })
export class EvaluationApi {
  private readonly http = inject(HttpClient);

  months(department: string): Promise<EvaluationMonthListView> {
    return firstValueFrom(this.http.get<EvaluationMonthListView>(MONTHS, { params: { department } }));
  }

  month(id: string): Promise<EvaluationMonthDetailView> {
    return firstValueFrom(this.http.get<EvaluationMonthDetailView>(`${MONTHS}/${id}`));
  }

  open(request: OpenMonthRequest): Promise<EvaluationMonthDetailView> {
    return firstValueFrom(this.http.post<EvaluationMonthDetailView>(MONTHS, request));
  }

  person(id: string, staffId: string): Promise<PersonResultView> {
    return firstValueFrom(this.http.get<PersonResultView>(`${MONTHS}/${id}/people/${staffId}`));
  }

  preview(id: string): Promise<MonthPreviewView> {
    return firstValueFrom(this.http.get<MonthPreviewView>(`${MONTHS}/${id}/preview`));
  }

  enter(id: string, figures: FigureRequest[]): Promise<EvaluationMonthDetailView> {
    return firstValueFrom(this.http.put<EvaluationMonthDetailView>(`${MONTHS}/${id}/figures`, { figures }));
  }

  sheetAddress(id: string, query: FigureSheetQuery): string {
    return `${MONTHS}/${id}/sheet?${new URLSearchParams({ ...query }).toString()}`;
  }

  previewSheet(id: string, file: File): Promise<HeadedSheetPlanView> {
    return firstValueFrom(
      this.http.post<HeadedSheetPlanView>(`${MONTHS}/${id}/sheet/plan`, file, { headers }),
    );
  }

  applySheet(id: string, file: File, plan: string): Promise<SheetAppliedView> {
    const options = { params: { plan }, headers };
    return firstValueFrom(this.http.post<SheetAppliedView>(`${MONTHS}/${id}/sheet`, file, options));
  }

  async explainHeading(id: string, request: SheetHeadingRequest): Promise<void> {
    await firstValueFrom(this.http.put(`${MONTHS}/${id}/headings`, request));
  }

  async explainAttendanceHeading(id: string, request: SheetHeadingRequest): Promise<void> {
    await firstValueFrom(this.http.put(`${MONTHS}/${id}/attendance/headings`, request));
  }

  attendance(id: string): Promise<AttendanceMonthView> {
    return firstValueFrom(this.http.get<AttendanceMonthView>(`${MONTHS}/${id}/attendance`));
  }

  enterAttendance(id: string, records: AttendanceRequest[]): Promise<AttendanceMonthView> {
    return firstValueFrom(this.http.put<AttendanceMonthView>(`${MONTHS}/${id}/attendance`, { records }));
  }

  attendanceSheetAddress(id: string, query: AttendanceSheetQuery): string {
    return `${MONTHS}/${id}/attendance/sheet?${new URLSearchParams({ ...query }).toString()}`;
  }

  previewAttendance(id: string, file: File): Promise<HeadedSheetPlanView> {
    const address = `${MONTHS}/${id}/attendance/sheet/plan`;
    return firstValueFrom(this.http.post<HeadedSheetPlanView>(address, file, { headers }));
  }

  applyAttendance(id: string, file: File, plan: string): Promise<SheetAppliedView> {
    const address = `${MONTHS}/${id}/attendance/sheet`;
    return firstValueFrom(this.http.post<SheetAppliedView>(address, file, { params: { plan }, headers }));
  }

  addEntry(id: string, request: AddScoreEntryRequest): Promise<EvaluationMonthDetailView> {
    return firstValueFrom(this.http.post<EvaluationMonthDetailView>(`${MONTHS}/${id}/entries`, request));
  }

  addLate(id: string, request: LateDataRequest): Promise<LateAdjustmentView> {
    return firstValueFrom(this.http.post<LateAdjustmentView>(`${MONTHS}/${id}/late`, request));
  }

  overturn(id: string, entryId: string, reason: string): Promise<EvaluationMonthDetailView> {
    const address = `${MONTHS}/${id}/entries/${entryId}/overturned`;
    return firstValueFrom(this.http.put<EvaluationMonthDetailView>(address, { reason }));
  }

  step(id: string, request: MonthStepRequest): Promise<EvaluationMonthDetailView> {
    return firstValueFrom(this.http.post<EvaluationMonthDetailView>(`${MONTHS}/${id}/steps`, request));
  }

  async approve(id: string, request: MonthApprovalRequest): Promise<void> {
    await firstValueFrom(this.http.put(`${MONTHS}/${id}/approval`, request));
  }

  async answerAppeal(id: string, request: AnswerAppealRequest): Promise<void> {
    await firstValueFrom(this.http.put(`/api/evaluation-appeals/${id}/answer`, request));
  }

  policies(department: string): Promise<EvaluationPolicyListView> {
    return firstValueFrom(this.http.get<EvaluationPolicyListView>(POLICIES, { params: { department } }));
  }

  decidePolicy(request: DecidePolicyRequest): Promise<EvaluationPolicyListView> {
    return firstValueFrom(this.http.put<EvaluationPolicyListView>(POLICIES, request));
  }

  quarter(query: QuarterQuery): Promise<QuarterView> {
    return firstValueFrom(this.http.get<QuarterView>('/api/evaluation-quarters', { params: { ...query } }));
  }

  ownScores(): Promise<OwnScoreListView> {
    return firstValueFrom(this.http.get<OwnScoreListView>('/api/me/scores'));
  }

  appeal(request: AppealRequest): Promise<OwnScoreListView> {
    return firstValueFrom(this.http.post<OwnScoreListView>('/api/me/appeals', request));
  }

  templates(department: string): Promise<EvaluationTemplateListView> {
    return firstValueFrom(this.http.get<EvaluationTemplateListView>(TEMPLATES, { params: { department } }));
  }

  createTemplate(request: CreateEvaluationTemplateRequest): Promise<EvaluationTemplateView> {
    return firstValueFrom(this.http.post<EvaluationTemplateView>(TEMPLATES, request));
  }

  changeTemplate(id: string, request: ChangeEvaluationTemplateRequest): Promise<EvaluationTemplateView> {
    return firstValueFrom(this.http.put<EvaluationTemplateView>(`${TEMPLATES}/${id}`, request));
  }
}
