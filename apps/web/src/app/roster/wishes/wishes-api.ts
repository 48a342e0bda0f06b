import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  LeaveListView,
  LeaveView,
  PlanLeaveRequest,
  SetWishTermsRequest,
  WishListView,
  WishTermsView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

interface Span {
  department: string;
  from: string;
  through: string;
}

@Injectable({ providedIn: 'root' })
export class WishesApi {
  private readonly http = inject(HttpClient);

  wishes(params: Span): Promise<WishListView> {
    return firstValueFrom(this.http.get<WishListView>('/api/wishes', { params: { ...params } }));
  }

  setTerms(departmentId: string, request: SetWishTermsRequest): Promise<WishTermsView> {
    return firstValueFrom(this.http.put<WishTermsView>(`/api/wish-terms/${departmentId}`, request));
  }

  leaves(params: Span): Promise<LeaveListView> {
    return firstValueFrom(this.http.get<LeaveListView>('/api/leaves', { params: { ...params } }));
  }

  planLeave(request: PlanLeaveRequest): Promise<LeaveView> {
    return firstValueFrom(this.http.post<LeaveView>('/api/leaves', request));
  }

  async cancelLeave(department: string, { staffId: staff, from, through }: LeaveView): Promise<void> {
    await firstValueFrom(this.http.delete('/api/leaves', { params: { department, staff, from, through } }));
  }
}
