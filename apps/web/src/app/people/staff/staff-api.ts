import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AnonymiseStaffRequest,
  ChangeMembershipRequest,
  ChangeStaffRequest,
  CreateStaffRequest,
  EndRequest,
  FixedRestCollisionsQuery,
  FixedRestCollisionsView,
  GrantQualificationRequest,
  InvitedStaffView,
  OwnStaffView,
  ReturnStaffRequest,
  RevokeQualificationRequest,
  SecondStaffRequest,
  SetFixedRestRequest,
  SetFlagRequest,
  SetLeavingRequest,
  StaffDetailView,
  StaffHistoryView,
  StaffPageView,
  StaffQuery,
  StaffTableQuery,
} from '@banke/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

type Detail = Promise<StaffDetailView>;

/** People as the server keeps them. Every change answers with the person as they are then. */
@Injectable({ providedIn: 'root' })
export class StaffApi {
  private readonly http = inject(HttpClient);

  page(query: StaffQuery): Promise<StaffPageView> {
    return firstValueFrom(this.search(query));
  }

  /** The same, to be given up when the next word is typed. */
  search(query: StaffQuery): Observable<StaffPageView> {
    return this.http.get<StaffPageView>('/api/staff', { params: { ...query } });
  }

  one(id: string): Detail {
    return firstValueFrom(this.http.get<StaffDetailView>(`/api/staff/${id}`));
  }

  history(id: string): Promise<StaffHistoryView> {
    return firstValueFrom(this.http.get<StaffHistoryView>(`/api/staff/${id}/history`));
  }

  /** The own record, if the account belongs to somebody on the staff. */
  me(): Promise<OwnStaffView> {
    return firstValueFrom(this.http.get<OwnStaffView>('/api/me/staff'));
  }

  create(request: CreateStaffRequest): Detail {
    return this.post('', request);
  }

  change(id: string, request: ChangeStaffRequest): Detail {
    return firstValueFrom(this.http.patch<StaffDetailView>(`/api/staff/${id}`, request));
  }

  changeMembership(id: string, request: ChangeMembershipRequest): Detail {
    return this.post(`/${id}/memberships`, request);
  }

  second(id: string, request: SecondStaffRequest): Detail {
    return this.post(`/${id}/secondments`, request);
  }

  endSecondment(id: string, secondmentId: string, request: EndRequest): Detail {
    return this.put(`/${id}/secondments/${secondmentId}/end`, request);
  }

  grantQualification(id: string, request: GrantQualificationRequest): Detail {
    return this.post(`/${id}/qualifications`, request);
  }

  revokeQualification(id: string, heldId: string, request: RevokeQualificationRequest): Detail {
    return this.put(`/${id}/qualifications/${heldId}/revocation`, request);
  }

  setFlag(id: string, request: SetFlagRequest): Detail {
    return this.post(`/${id}/flags`, request);
  }

  setFixedRest(id: string, request: SetFixedRestRequest): Detail {
    return this.post(`/${id}/fixed-rest`, request);
  }

  fixedRestCollisions(id: string, query: FixedRestCollisionsQuery): Promise<FixedRestCollisionsView> {
    return firstValueFrom(
      this.http.get<FixedRestCollisionsView>(`/api/staff/${id}/fixed-rest/collisions`, {
        params: { ...query },
      }),
    );
  }

  endFixedRest(id: string, fixedRestId: string, request: EndRequest): Detail {
    return this.put(`/${id}/fixed-rest/${fixedRestId}/end`, request);
  }

  endFlag(id: string, flagId: string, request: EndRequest): Detail {
    return this.put(`/${id}/flags/${flagId}/end`, request);
  }

  setLeaving(id: string, request: SetLeavingRequest): Detail {
    return this.put(`/${id}/leaving`, request);
  }

  return(id: string, request: ReturnStaffRequest): Detail {
    return this.post(`/${id}/return`, request);
  }

  anonymise(id: string, request: AnonymiseStaffRequest): Detail {
    return this.post(`/${id}/anonymisation`, request);
  }

  invite(staffIds: readonly string[]): Promise<InvitedStaffView> {
    const request = { staffIds: [...staffIds] };
    return firstValueFrom(this.http.post<InvitedStaffView>('/api/staff/invitations', request));
  }

  exportAddress(query: StaffQuery & StaffTableQuery): string {
    return `/api/staff/export?${new HttpParams({ fromObject: { ...query } }).toString()}`;
  }

  private post(path: string, request: object): Detail {
    return firstValueFrom(this.http.post<StaffDetailView>(`/api/staff${path}`, request));
  }

  private put(path: string, request: object): Detail {
    return firstValueFrom(this.http.put<StaffDetailView>(`/api/staff${path}`, request));
  }
}
