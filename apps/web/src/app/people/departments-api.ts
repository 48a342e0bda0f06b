import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CreateDepartmentRequest,
  CreateTeamRequest,
  DepartmentListView,
  DepartmentView,
  RenameRequest,
  SetClosedRequest,
  SiteListView,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

/** What may be renamed, closed and reopened: the two kinds answer to the same requests at their own address. */
export type Kind = 'department' | 'team';

@Injectable({ providedIn: 'root' })
export class DepartmentsApi {
  private readonly http = inject(HttpClient);

  list({ closed }: { closed: boolean }): Promise<DepartmentListView> {
    return firstValueFrom(
      this.http.get<DepartmentListView>('/api/departments', closed ? { params: { closed: 'include' } } : {}),
    );
  }

  sites(): Promise<SiteListView> {
    return firstValueFrom(this.http.get<SiteListView>('/api/sites'));
  }

  create(request: CreateDepartmentRequest): Promise<DepartmentView> {
    return firstValueFrom(this.http.post<DepartmentView>('/api/departments', request));
  }

  createTeam(departmentId: string, request: CreateTeamRequest): Promise<DepartmentView> {
    return firstValueFrom(this.http.post<DepartmentView>(`/api/departments/${departmentId}/teams`, request));
  }

  rename(kind: Kind, id: string, request: RenameRequest): Promise<DepartmentView> {
    return firstValueFrom(this.http.patch<DepartmentView>(`/api/${kind}s/${id}`, request));
  }

  setClosed(kind: Kind, id: string, request: SetClosedRequest): Promise<DepartmentView> {
    return firstValueFrom(this.http.put<DepartmentView>(`/api/${kind}s/${id}/closed`, request));
  }
}
