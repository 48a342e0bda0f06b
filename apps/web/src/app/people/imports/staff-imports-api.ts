import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ImportRowsQuery,
  ImportRowsView,
  JobView,
  MapStaffImportRequest,
  StaffImportListView,
  StaffImportView,
  StaffTableQuery,
} from '@banke/contracts';
import type { TableFormat } from '@banke/contracts/codes';
import { firstValueFrom } from 'rxjs';

const ROOT = '/api/staff-imports';

@Injectable({ providedIn: 'root' })
export class StaffImportsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<StaffImportListView> {
    return firstValueFrom(this.http.get<StaffImportListView>(ROOT));
  }

  one(id: string): Promise<StaffImportView> {
    return firstValueFrom(this.http.get<StaffImportView>(`${ROOT}/${id}`));
  }

  /** The file as it is: the server looks at what is in it, not at what it is called. */
  upload(file: File): Promise<StaffImportView> {
    return firstValueFrom(
      this.http.post<StaffImportView>(ROOT, file, {
        params: { fileName: file.name },
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
  }

  map(id: string, request: MapStaffImportRequest): Promise<StaffImportView> {
    return firstValueFrom(this.http.put<StaffImportView>(`${ROOT}/${id}/mapping`, request));
  }

  rows(id: string, query: ImportRowsQuery): Promise<ImportRowsView> {
    return firstValueFrom(this.http.get<ImportRowsView>(`${ROOT}/${id}/rows`, { params: { ...query } }));
  }

  apply(id: string, version: number): Promise<StaffImportView> {
    return firstValueFrom(this.http.post<StaffImportView>(`${ROOT}/${id}/application`, { version }));
  }

  discard(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>(`${ROOT}/${id}`));
  }

  job(id: string): Promise<JobView> {
    return firstValueFrom(this.http.get<JobView>(`/api/jobs/${id}`));
  }

  cancelJob(id: string): Promise<JobView> {
    return firstValueFrom(this.http.post<JobView>(`/api/jobs/${id}/cancel`, {}));
  }

  templateAddress(query: StaffTableQuery): string {
    return `${ROOT}/template?${new URLSearchParams({ ...query }).toString()}`;
  }

  errorsAddress(id: string, format: TableFormat): string {
    return `${ROOT}/${id}/errors?${new URLSearchParams({ format }).toString()}`;
  }
}
