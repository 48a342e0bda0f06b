import { computed, Injectable, inject, signal, type Signal } from '@angular/core';
import type { CatalogueEntryView } from '@banke/contracts';
import { type Catalogue, CATALOGUES } from '@banke/domain/people';
import { Formats } from '../words/formats';
import { CataloguesApi } from './catalogues-api';

type Entries = readonly CatalogueEntryView[];

/** Posts, grades and qualifications in use, for pickers and filters. Whoever changes them says `load` again. */
@Injectable({ providedIn: 'root' })
export class CatalogueDirectory {
  private readonly api = inject(CataloguesApi);
  private readonly formats = inject(Formats);
  private readonly known = signal<Partial<Record<Catalogue, Entries>>>({});

  readonly posts = this.open('posts');
  readonly grades = this.open('grades');
  readonly qualifications = this.open('qualifications');

  async load(): Promise<void> {
    await Promise.all(
      CATALOGUES.map(async (catalogue) => {
        try {
          const { entries } = await this.api.list(catalogue);
          this.known.update((known) => ({ ...known, [catalogue]: entries }));
        } catch {
          // A picker without entries says so; the page itself says what is wrong.
        }
      }),
    );
  }

  private open(catalogue: Catalogue): Signal<Entries> {
    return computed(() =>
      inCatalogueOrder(this.known()[catalogue] ?? [], this.formats.compare).filter(
        ({ closedAt }) => closedAt === null,
      ),
    );
  }
}

/** Grades from the lowest, everything else by name. */
export function inCatalogueOrder(
  entries: Entries,
  compare: (a: string, b: string) => number,
): CatalogueEntryView[] {
  return [...entries].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compare(a.name, b.name));
}
