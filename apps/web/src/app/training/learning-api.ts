import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { LearningDetailView, LearningListView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class LearningApi {
  private readonly http = inject(HttpClient);

  list(): Promise<LearningListView> {
    return firstValueFrom(this.http.get<LearningListView>('/api/learning'));
  }

  one(courseId: string): Promise<LearningDetailView> {
    return firstValueFrom(this.http.get<LearningDetailView>(`/api/learning/${courseId}`));
  }

  begin(courseId: string): Promise<LearningDetailView> {
    return firstValueFrom(this.http.post<LearningDetailView>(`/api/learning/${courseId}`, {}));
  }

  read(courseId: string, lessonId: string, confirmed: boolean): Promise<LearningDetailView> {
    return firstValueFrom(
      this.http.put<LearningDetailView>(`/api/learning/${courseId}/lessons/${lessonId}`, { confirmed }),
    );
  }
}
