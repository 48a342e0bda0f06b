import { folded } from '../shifts/taken-codes';
import { findTemplate, type Typeable } from './find-template';

/** What can be typed on a cell: besides, how the name is read, in full and by its initials, in lower case without blanks. */
export interface ReadableTemplate extends Typeable {
  readings: readonly string[];
}

/** What a text means, and what it could still become while somebody types on. */
export interface TypedMatch<Each> {
  meant: Each | null;
  /** The one meant first, then those whose code, an alias or the name begins so, in the order given. */
  candidates: readonly Each[];
}

/**
 * `findTemplate` for somebody who is still typing, and where nobody is called so, whose name is read so; an empty text
 * means nothing and could become anything.
 */
export function matchTyped<Each extends ReadableTemplate>(
  typed: string,
  templates: readonly Each[],
): TypedMatch<Each> {
  const text = folded(typed);
  const meant = findTemplate(typed, templates) ?? readSo(text, templates) ?? null;
  const begun = templates.filter(
    (each) =>
      each !== meant &&
      [each.code, each.name, ...each.aliases, ...each.readings].some((way) => folded(way).startsWith(text)),
  );
  return { meant, candidates: meant ? [meant, ...begun] : begun };
}

/** The only one whose reading it is, else the only one whose reading begins so while no other can be typed that way. */
function readSo<Each extends ReadableTemplate>(text: string, templates: readonly Each[]): Each | undefined {
  if (text === '') return undefined;
  const begins = (way: string) => folded(way).startsWith(text);
  const whole = templates.filter(({ readings }) => readings.includes(text));
  const begun = templates.filter(({ readings }) => readings.some(begins));
  const [only, ...others] = whole.length > 0 ? whole : begun;
  if (others.length > 0) return undefined;
  const typedOn = templates.some((each) => each !== only && [each.code, ...each.aliases].some(begins));
  return whole.length === 0 && typedOn ? undefined : only;
}
