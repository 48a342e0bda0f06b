import type { Catalogue } from './staff';

export const CATALOGUE_FIELDS = ['rank', 'validMonths'] as const;
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number];

/** What an entry of each list says besides its name: grades have a rank, qualifications may expire. */
export const FIELDS_OF_CATALOGUE: Record<Catalogue, readonly CatalogueField[]> = {
  posts: [],
  grades: ['rank'],
  qualifications: ['validMonths'],
};
