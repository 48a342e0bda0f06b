import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ColleaguesOnDutyView,
  CreateWishRequest,
  IssuedCalendarFeedView,
  OwnCalendarFeedView,
  OwnMonthView,
  OwnOutlookView,
  OwnWishesView,
  OwnWishView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

/** Everything about the signed-in person's own shifts. */
@Injectable({ providedIn: 'root' })
export class ShiftsApi {
  private readonly http = inject(HttpClient);

  month(month: string): Promise<OwnMonthView> {
    return firstValueFrom(this.http.get<OwnMonthView>('/api/me/shifts', { params: { month } }));
  }

  outlook(): Promise<OwnOutlookView> {
    return firstValueFrom(this.http.get<OwnOutlookView>('/api/me/shifts/outlook'));
  }

  colleagues(day: string): Promise<ColleaguesOnDutyView> {
    return firstValueFrom(
      this.http.get<ColleaguesOnDutyView>('/api/me/shifts/colleagues', { params: { day } }),
    );
  }

  async noticesSeen(): Promise<void> {
    await firstValueFrom(this.http.put('/api/me/roster-notices/seen', {}));
  }

  async confirm(noticeId: string): Promise<void> {
    await firstValueFrom(this.http.put(`/api/me/roster-notices/${noticeId}/confirmation`, {}));
  }

  wishes(month: string | undefined): Promise<OwnWishesView> {
    return firstValueFrom(
      this.http.get<OwnWishesView>('/api/me/wishes', month === undefined ? {} : { params: { month } }),
    );
  }

  enterWish(request: CreateWishRequest): Promise<OwnWishView> {
    return firstValueFrom(this.http.post<OwnWishView>('/api/me/wishes', request));
  }

  async withdrawWish(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/me/wishes/${id}`));
  }

  feed(): Promise<OwnCalendarFeedView> {
    return firstValueFrom(this.http.get<OwnCalendarFeedView>('/api/me/calendar-feed'));
  }

  issueFeed(): Promise<IssuedCalendarFeedView> {
    return firstValueFrom(this.http.post<IssuedCalendarFeedView>('/api/me/calendar-feed', {}));
  }

  async revokeFeed(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/me/calendar-feed'));
  }
}
