import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ArchiveCourseRequest,
  ChangeCourseRequest,
  ChangeCourseSeriesRequest,
  CourseCatalogueView,
  CourseDetailView,
  CreateCourseRequest,
  CreateCourseSeriesRequest,
  OrderCourseSeriesRequest,
  SetCourseTeamRequest,
  StepCourseRequest,
  VoteCourseRequest,
} from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class CoursesApi {
  private readonly http = inject(HttpClient);

  catalogue(): Promise<CourseCatalogueView> {
    return firstValueFrom(this.http.get<CourseCatalogueView>('/api/courses'));
  }

  one(id: string, number?: number): Promise<CourseDetailView> {
    const options = number === undefined ? {} : { params: { number } };
    return firstValueFrom(this.http.get<CourseDetailView>(`/api/courses/${id}`, options));
  }

  create(request: CreateCourseRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.post<CourseDetailView>('/api/courses', request));
  }

  change(id: string, request: ChangeCourseRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.put<CourseDetailView>(`/api/courses/${id}`, request));
  }

  step(id: string, request: StepCourseRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.put<CourseDetailView>(`/api/courses/${id}/state`, request));
  }

  setTeam(id: string, request: SetCourseTeamRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.put<CourseDetailView>(`/api/courses/${id}/team`, request));
  }

  vote(id: string, request: VoteCourseRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.put<CourseDetailView>(`/api/courses/${id}/vote`, request));
  }

  archive(id: string, request: ArchiveCourseRequest): Promise<CourseDetailView> {
    return firstValueFrom(this.http.put<CourseDetailView>(`/api/courses/${id}/archived`, request));
  }

  /** These three answer with the catalogue as it is then. */
  createSeries(request: CreateCourseSeriesRequest): Promise<CourseCatalogueView> {
    return firstValueFrom(this.http.post<CourseCatalogueView>('/api/course-series', request));
  }

  changeSeries(id: string, request: ChangeCourseSeriesRequest): Promise<CourseCatalogueView> {
    return firstValueFrom(this.http.patch<CourseCatalogueView>(`/api/course-series/${id}`, request));
  }

  orderSeries(id: string, request: OrderCourseSeriesRequest): Promise<CourseCatalogueView> {
    return firstValueFrom(this.http.put<CourseCatalogueView>(`/api/course-series/${id}/order`, request));
  }
}
