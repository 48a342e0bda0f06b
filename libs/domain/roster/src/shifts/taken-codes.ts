import type { Typeable } from '../typing/find-template';

/** What can be typed for both of two templates: typing it would be a guess. Case and width do not matter. */
export function takenCodes(
  template: Pick<Typeable, 'code' | 'aliases'>,
  others: readonly Pick<Typeable, 'code' | 'aliases'>[],
): string[] {
  const taken = new Set(others.flatMap(typedFor));
  const own = [template.code, ...template.aliases];
  return own.filter((each, index) => {
    const repeated = own.slice(0, index).some((earlier) => folded(earlier) === folded(each));
    return repeated || taken.has(folded(each));
  });
}

/** As it is compared: full-width letters and digits are their plain twins, upper case is lower case. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function typedFor({ code, aliases }: Pick<Typeable, 'code' | 'aliases'>): string[] {
  return [code, ...aliases].map(folded);
}
