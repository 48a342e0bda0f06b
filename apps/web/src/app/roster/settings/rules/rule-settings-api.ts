import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeRuleSettingRequest,
  CreateRuleSettingRequest,
  RuleSettingListView,
  RuleSettingView,
  TakeOverPackRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/rule-settings';

@Injectable({ providedIn: 'root' })
export class RuleSettingsApi {
  private readonly http = inject(HttpClient);

  list(department: string): Promise<RuleSettingListView> {
    return firstValueFrom(this.http.get<RuleSettingListView>(ADDRESS, { params: { department } }));
  }

  create(request: CreateRuleSettingRequest): Promise<RuleSettingView> {
    return firstValueFrom(this.http.post<RuleSettingView>(ADDRESS, request));
  }

  change(id: string, request: ChangeRuleSettingRequest): Promise<RuleSettingView> {
    return firstValueFrom(this.http.patch<RuleSettingView>(`${ADDRESS}/${id}`, request));
  }

  async remove({ id, version }: RuleSettingView): Promise<void> {
    await firstValueFrom(this.http.delete(`${ADDRESS}/${id}`, { params: { version } }));
  }

  takeOver(request: TakeOverPackRequest): Promise<RuleSettingListView> {
    return firstValueFrom(this.http.post<RuleSettingListView>(`${ADDRESS}/packs`, request));
  }
}
