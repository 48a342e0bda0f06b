import { nameKey } from '@banke/domain/imports';

export interface NamedThing {
  id: string;
  name: string;
  /** Found by it as well, where it has one. */
  code?: string;
}

/** What a name in a sheet means; as it is written it wins over what only looks alike. */
export function findNamed<Thing extends NamedThing>(
  things: readonly Thing[],
  name: string,
): Thing | 'unknown-name' | 'ambiguous-name' {
  const exact = things.filter((each) => each.name === name || each.code === name);
  const key = nameKey(name);
  const alike = things.filter((each) => nameKey(each.name) === key || nameKey(each.code ?? '') === key);
  const [found, ...others] = exact.length > 0 ? exact : alike;
  return !found ? 'unknown-name' : others.length > 0 ? 'ambiguous-name' : found;
}
