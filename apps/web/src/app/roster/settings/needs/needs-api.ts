import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeNeedRequest,
  CopyNeedsRequest,
  CopyNeedsView,
  CreateNeedRequest,
  NeedListView,
  NeedView,
  SetNeedDaysRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/needs';

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

  async remove({ id, version }: NeedView): Promise<void> {
    await firstValueFrom(this.http.delete(`${ADDRESS}/${id}`, { params: { version } }));
  }

  copy(request: CopyNeedsRequest): Promise<CopyNeedsView> {
    return firstValueFrom(this.http.post<CopyNeedsView>(`${ADDRESS}/copies`, request));
  }
}
