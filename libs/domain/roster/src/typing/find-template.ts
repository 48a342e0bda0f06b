import { folded } from '../shifts/taken-codes';

/** What can be typed for a template. */
export interface Typeable {
  code: string;
  name: string;
  aliases: readonly string[];
}

/**
 * The template meant by what was typed: its code first, then an alias, then the beginning of its name if only one begins
 * so. Full-width letters and digits count as their plain twins, case does not matter. Undefined when nothing or more than
 * one fits.
 */
export function findTemplate<Each extends Typeable>(
  typed: string,
  templates: readonly Each[],
): Each | undefined {
  const text = folded(typed);
  if (text === '') return undefined;
  const exact = findByCode(typed, templates);
  if (exact) return exact;
  const byName = templates.filter(({ name }) => folded(name).startsWith(text));
  return byName.length === 1 ? byName[0] : undefined;
}

/** The template whose code is what was typed, else the one with such an alias. */
export function findByCode<Each extends Typeable>(
  typed: string,
  templates: readonly Each[],
): Each | undefined {
  const text = folded(typed);
  return (
    templates.find(({ code }) => folded(code) === text) ??
    templates.find(({ aliases }) => aliases.some((alias) => folded(alias) === text))
  );
}
