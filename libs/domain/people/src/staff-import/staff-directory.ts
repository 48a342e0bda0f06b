import { nameKey, quoteOf } from '@banke/domain/imports';
import type { MembershipFields } from '../membership';
import { rowError, type RowError } from './row-code';

export interface NamedPlace {
  id: string;
  name: string;
  closed: boolean;
}

/** What the names in a file can mean. */
export interface StaffDirectory {
  departments: readonly NamedPlace[];
  teams: readonly (NamedPlace & { departmentId: string })[];
  posts: readonly NamedPlace[];
  grades: readonly NamedPlace[];
}

type NamedField = 'department' | 'team' | 'post' | 'grade';
export type Found = { ok: true; id: string } | { ok: false; error: RowError };

/** Finds what a name means, however it is spaced and whatever its width and case; and says the names of ids. */
export class StaffNames {
  private readonly byName = new Map<string, NamedPlace[]>();
  private readonly names = new Map<string, string>();

  constructor(directory: StaffDirectory) {
    for (const each of directory.departments) this.add('department', each);
    for (const each of directory.teams) this.add(`team ${each.departmentId}`, each);
    for (const each of directory.posts) this.add('post', each);
    for (const each of directory.grades) this.add('grade', each);
  }

  nameOf(id: string | null): string | null {
    return id === null ? null : (this.names.get(id) ?? null);
  }

  /**
   * The open one of this name. The one that the person has anyway is found even when it is closed by now; a team is looked for in
   * its department.
   */
  find(
    field: NamedField,
    name: string,
    { current, departmentId }: { current: string | null; departmentId?: string },
  ): Found {
    const list = field === 'team' ? `team ${departmentId ?? ''}` : field;
    const all = this.byName.get(`${list}\n${nameKey(name)}`) ?? [];
    const open = all.filter(({ closed }) => !closed);
    const exact = open.filter((each) => each.name === name);
    const best = exact.length > 0 ? exact : open;
    const found = all.find(({ id }) => id === current) ?? best[0];
    if (!found || (best.length > 1 && found.id !== current)) {
      const code = best.length > 1 ? 'ambiguous-name' : all.length > 0 ? 'closed' : 'unknown-name';
      return { ok: false, error: rowError(field, code, { value: quoteOf(name) }) };
    }
    return { ok: true, id: found.id };
  }

  private add(list: string, place: NamedPlace): void {
    this.names.set(place.id, place.name);
    const key = `${list}\n${nameKey(place.name)}`;
    this.byName.set(key, [...(this.byName.get(key) ?? []), place]);
  }
}

export const FIELD_OF_NAME = {
  department: 'departmentId',
  team: 'teamId',
  post: 'postId',
  grade: 'gradeId',
} as const satisfies Record<NamedField, keyof MembershipFields>;
