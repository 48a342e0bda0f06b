import { compareRatios } from './ratio';
import type { Figures } from './score-month';
import type { TemplateLine } from './template';

/** One person of a month as it stands before it is scored. */
export interface PersonData {
  person: string;
  /** The lines of every post held; empty for somebody who has no template. */
  lines: readonly TemplateLine[];
  figures: Figures;
  days: number;
  leastDays: number;
  /** Attendance was recorded. */
  attended: boolean;
}

/** What is missing or looks wrong, and stops nothing: the score leaves it out, visibly. */
export type MonthGap =
  | { code: 'no-template'; people: number }
  | { code: 'missing-figures'; people: number; figures: number }
  | { code: 'no-attendance'; people: number }
  | { code: 'too-few-days'; people: number }
  | { code: 'parts-do-not-add-up'; people: number; figures: number };

/** Everything one should know before a step, with how many people it touches. */
export function monthGaps(people: readonly PersonData[]): MonthGap[] {
  const scored = people.filter(({ lines }) => lines.length > 0);
  const missing = counted(scored, missingLines);
  const odd = counted(scored, oddLines);
  const few = scored.filter(({ days, leastDays }) => days < leastDays).length;
  const unseen = scored.filter(lacksAttendance).length;
  const without = people.length - scored.length;
  return [
    ...(without > 0 ? [{ code: 'no-template' as const, people: without }] : []),
    ...(missing.figures > 0 ? [{ code: 'missing-figures' as const, ...missing }] : []),
    ...(unseen > 0 ? [{ code: 'no-attendance' as const, people: unseen }] : []),
    ...(few > 0 ? [{ code: 'too-few-days' as const, people: few }] : []),
    ...(odd.figures > 0 ? [{ code: 'parts-do-not-add-up' as const, ...odd }] : []),
  ];
}

/** The lines of a person that still want a figure; attendance that nobody wrote down is clean. */
export function missingLines({ lines, figures }: Pick<PersonData, 'lines' | 'figures'>): string[] {
  return lines
    .filter(({ code, source }) => source !== 'attendance' && !figures.has(code))
    .map(({ code }) => code);
}

/** Whether somebody counts as clean only because nobody recorded his attendance. */
function lacksAttendance({ lines, figures, attended }: PersonData): boolean {
  return !attended && lines.some(({ code, measure }) => measure !== undefined && !figures.has(code));
}

/** The lines whose counts cannot be: more hits than cases. */
export function oddLines({ lines, figures }: Pick<PersonData, 'lines' | 'figures'>): string[] {
  const one = { numerator: 1, denominator: 1 };
  return lines
    .filter(({ code, unit }) => {
      const figure = figures.get(code);
      return unit === 'percent' && figure && compareRatios(figure, one) > 0;
    })
    .map(({ code }) => code);
}

function counted(people: readonly PersonData[], codes: (person: PersonData) => string[]) {
  const each = people.map((person) => codes(person).length).filter((count) => count > 0);
  return { people: each.length, figures: each.reduce((sum, count) => sum + count, 0) };
}
