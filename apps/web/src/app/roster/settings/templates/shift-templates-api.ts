import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeShiftTemplateRequest,
  CreateShiftTemplateRequest,
  SetClosedRequest,
  ShiftTemplateListView,
  ShiftTemplateVersionListView,
  ShiftTemplateView,
  TakeOverPresetsRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/shift-templates';

@Injectable({ providedIn: 'root' })
export class ShiftTemplatesApi {
  private readonly http = inject(HttpClient);

  list(department: string): Promise<ShiftTemplateListView> {
    return firstValueFrom(this.http.get<ShiftTemplateListView>(ADDRESS, { params: { department } }));
  }

  versions(id: string): Promise<ShiftTemplateVersionListView> {
    return firstValueFrom(this.http.get<ShiftTemplateVersionListView>(`${ADDRESS}/${id}/versions`));
  }

  create(request: CreateShiftTemplateRequest): Promise<ShiftTemplateView> {
    return firstValueFrom(this.http.post<ShiftTemplateView>(ADDRESS, request));
  }

  change(id: string, request: ChangeShiftTemplateRequest): Promise<ShiftTemplateView> {
    return firstValueFrom(this.http.put<ShiftTemplateView>(`${ADDRESS}/${id}`, request));
  }

  setClosed(id: string, request: SetClosedRequest): Promise<ShiftTemplateView> {
    return firstValueFrom(this.http.put<ShiftTemplateView>(`${ADDRESS}/${id}/closed`, request));
  }

  takeOver(request: TakeOverPresetsRequest): Promise<ShiftTemplateListView> {
    return firstValueFrom(this.http.post<ShiftTemplateListView>(`${ADDRESS}/presets`, request));
  }
}
