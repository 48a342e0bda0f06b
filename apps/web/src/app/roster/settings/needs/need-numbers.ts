import type { HeadcountView, NeedNumbersRequest, NeedView } from '@banke/contracts';

export const NEED_KINDS = ['workday', 'weekend', 'holiday'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
export type Measure = 'minimum' | 'preferred';

export const MOST_PEOPLE = 999;

export function numbersOf({ workday, weekend, holiday }: NeedNumbersRequest): NeedNumbersRequest {
  return { workday, weekend, holiday };
}

/** A number of people as typed; undefined for what is none. */
export function typedPeople(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
}

/** `3` is both, `3/4` at least three and four preferred, empty takes what the kind of day asks for. */
export function typedHeadcount(text: string): HeadcountView | null | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  const people = typed.split(/[/,、 -]+/).map(typedPeople);
  const [minimum, preferred] = people.length === 1 ? [people[0], people[0]] : people;
  if (minimum === undefined || preferred === undefined || people.length > 2) return undefined;
  return minimum <= preferred ? { minimum, preferred } : undefined;
}

export function headcountText({ minimum, preferred }: HeadcountView): string {
  return minimum === preferred ? String(minimum) : `${String(minimum)}/${String(preferred)}`;
}

/** With a number changed. More than preferred is preferred, too; undefined for less preferred than needed. */
export function withNumber(
  need: NeedNumbersRequest,
  kind: NeedKind,
  measure: Measure,
  people: number,
): NeedNumbersRequest | undefined {
  const before = need[kind];
  if (measure === 'preferred' && people < before.minimum) return undefined;
  const preferred = measure === 'preferred' ? people : Math.max(people, before.preferred);
  const minimum = measure === 'minimum' ? people : before.minimum;
  return { ...numbersOf(need), [kind]: { minimum, preferred } };
}

export interface NeedSum extends HeadcountView {
  /** Working minutes of a day, for the minimum. */
  minutes: number;
}

/** What all lines together ask for on a day of a kind. Hours name no people of a day, only their work. */
export function sumOfNeeds(
  needs: readonly NeedView[],
  kind: NeedKind,
  workMinutes: (templateId: string) => number,
): NeedSum {
  const sum: NeedSum = { minimum: 0, preferred: 0, minutes: 0 };
  for (const { templateId, hours, [kind]: people } of needs) {
    if (hours) sum.minutes += people.minimum * (hours.to - hours.from);
    if (templateId === null) continue;
    sum.minimum += people.minimum;
    sum.preferred += people.preferred;
    sum.minutes += people.minimum * workMinutes(templateId);
  }
  return sum;
}
