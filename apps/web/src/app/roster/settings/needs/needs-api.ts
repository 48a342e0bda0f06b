import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeNeedRequest,
  CopyNeedsRequest,
  CopyNeedsView,
  CreateNeedRequest,
  NeedListView,
  NeedSheetQuery,
  NeedView,
  SetNeedDaysRequest,
  SheetAppliedView,
  SheetApplyQuery,
  SheetPlanView,
  SheetUploadQuery,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/needs';
/** Raw: the server looks at what is in the file, not at what it is called. */
const headers = { 'Content-Type': 'application/octet-stream' };

@Injectable({ providedIn: 'root' })
export class NeedsApi {
  private readonly http = inject(HttpClient);

  list(asked: { department: string; from: string; through: string }): Promise<NeedListView> {
    return firstValueFrom(this.http.get<NeedListView>(ADDRESS, { params: asked }));
  }

  create(request: CreateNeedRequest): Promise<NeedView> {
    return firstValueFrom(this.http.post<NeedView>(ADDRESS, request));
  }

  change(id: string, request: ChangeNeedRequest): Promise<NeedView> {
    return firstValueFrom(this.http.patch<NeedView>(`${ADDRESS}/${id}`, request));
  }

  setDays(id: string, request: SetNeedDaysRequest): Promise<NeedView> {
    return firstValueFrom(this.http.put<NeedView>(`${ADDRESS}/${id}/days`, request));
  }

  async remove({ id, version }: NeedView, from: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${ADDRESS}/${id}`, { params: { version, from } }));
  }

  copy(request: CopyNeedsRequest): Promise<CopyNeedsView> {
    return firstValueFrom(this.http.post<CopyNeedsView>(`${ADDRESS}/copies`, request));
  }

  sheetAddress(query: NeedSheetQuery): string {
    return `${ADDRESS}/sheet?${new URLSearchParams({ ...query }).toString()}`;
  }

  previewSheet(place: SheetUploadQuery, file: File): Promise<SheetPlanView> {
    const options = { params: { ...place }, headers };
    return firstValueFrom(this.http.post<SheetPlanView>(`${ADDRESS}/sheet/plan`, file, options));
  }

  applySheet(query: SheetApplyQuery, file: File): Promise<SheetAppliedView> {
    const options = { params: { ...query }, headers };
    return firstValueFrom(this.http.post<SheetAppliedView>(`${ADDRESS}/sheet`, file, options));
  }
}
