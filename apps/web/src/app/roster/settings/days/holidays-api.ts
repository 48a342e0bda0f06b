import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeHolidayRequest,
  CreateHolidayRequest,
  HolidayListView,
  HolidayView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/holidays';

@Injectable({ providedIn: 'root' })
export class HolidaysApi {
  private readonly http = inject(HttpClient);

  list(year: number): Promise<HolidayListView> {
    return firstValueFrom(this.http.get<HolidayListView>(ADDRESS, { params: { year } }));
  }

  create(request: CreateHolidayRequest): Promise<HolidayView> {
    return firstValueFrom(this.http.post<HolidayView>(ADDRESS, request));
  }

  change(id: string, request: ChangeHolidayRequest): Promise<HolidayView> {
    return firstValueFrom(this.http.patch<HolidayView>(`${ADDRESS}/${id}`, request));
  }

  async remove({ id, version }: HolidayView): Promise<void> {
    await firstValueFrom(this.http.delete(`${ADDRESS}/${id}`, { params: { version } }));
  }
}
