import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AssignedListView,
  AssignedQuery,
  AssignmentListView,
  AssignmentReachView,
  AssignRequest,
  ChangeCourseBundleRequest,
  CourseBundleListView,
  CreateCourseBundleRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AssignmentsApi {
  private readonly http = inject(HttpClient);

  people(query: AssignedQuery): Promise<AssignedListView> {
    return firstValueFrom(this.http.get<AssignedListView>('/api/assigned-courses', { params: { ...query } }));
  }

  exempt(id: string, reason: string): Promise<unknown> {
    return firstValueFrom(this.http.put(`/api/assigned-courses/${id}/exemption`, { reason }));
  }

  list(): Promise<AssignmentListView> {
    return firstValueFrom(this.http.get<AssignmentListView>('/api/assignments'));
  }

  preview(request: AssignRequest): Promise<AssignmentReachView> {
    return firstValueFrom(this.http.post<AssignmentReachView>('/api/assignments/preview', request));
  }

  assign(request: AssignRequest): Promise<AssignmentListView> {
    return firstValueFrom(this.http.post<AssignmentListView>('/api/assignments', request));
  }

  withdraw(id: string, version: number): Promise<AssignmentListView> {
    return firstValueFrom(
      this.http.put<AssignmentListView>(`/api/assignments/${id}/withdrawal`, { version }),
    );
  }

  bundles(): Promise<CourseBundleListView> {
    return firstValueFrom(this.http.get<CourseBundleListView>('/api/course-bundles'));
  }

  createBundle(request: CreateCourseBundleRequest): Promise<CourseBundleListView> {
    return firstValueFrom(this.http.post<CourseBundleListView>('/api/course-bundles', request));
  }

  changeBundle(id: string, request: ChangeCourseBundleRequest): Promise<CourseBundleListView> {
    return firstValueFrom(this.http.put<CourseBundleListView>(`/api/course-bundles/${id}`, request));
  }
}
