import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CatalogueEntryView,
  CatalogueView,
  ChangeCatalogueEntryRequest,
  CreateCatalogueEntryRequest,
} from '@banke/contracts';
import type { Catalogue } from '@banke/domain/people';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class CataloguesApi {
  private readonly http = inject(HttpClient);

  list(catalogue: Catalogue): Promise<CatalogueView> {
    return firstValueFrom(this.http.get<CatalogueView>(`/api/catalogues/${catalogue}`));
  }

  create(catalogue: Catalogue, request: CreateCatalogueEntryRequest): Promise<CatalogueEntryView> {
    return firstValueFrom(this.http.post<CatalogueEntryView>(`/api/catalogues/${catalogue}`, request));
  }

  change(
    catalogue: Catalogue,
    id: string,
    request: ChangeCatalogueEntryRequest,
  ): Promise<CatalogueEntryView> {
    return firstValueFrom(this.http.patch<CatalogueEntryView>(`/api/catalogues/${catalogue}/${id}`, request));
  }
}
