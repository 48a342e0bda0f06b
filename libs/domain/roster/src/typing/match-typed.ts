import { folded } from '../shifts/taken-codes';
import { findTemplate, type Typeable } from './find-template';

/** What a text means, and what it could still become while somebody types on. */
export interface TypedMatch<Each> {
  meant: Each | null;
  /** The one meant first, then those whose code, an alias or the name begins so, in the order given. */
  candidates: readonly Each[];
}

/** `findTemplate` for somebody who is still typing; an empty text means nothing and could become anything. */
export function matchTyped<Each extends Typeable>(
  typed: string,
  templates: readonly Each[],
): TypedMatch<Each> {
  const meant = findTemplate(typed, templates) ?? null;
  const text = folded(typed);
  const begun = templates.filter(
    (each) =>
      each !== meant && [each.code, each.name, ...each.aliases].some((way) => folded(way).startsWith(text)),
  );
  return { meant, candidates: meant ? [meant, ...begun] : begun };
}
