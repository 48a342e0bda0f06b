import type { DayNumber, ZoneClock } from '@banke/domain/calendar';
import type { Requirement } from '../rules/day-record';
import type { DayKinds } from '../rules/person-record';
import type { ShiftTemplate } from '../shifts/shift-template';
import type { DayHours } from './day-hours';

/** People at a time. */
export interface Headcount {
  minimum: number;
  preferred: number;
}

/** How many people a team, a qualification, or everybody has to give. Make-up days count as workdays. */
export interface NeedNumbers {
  teamId: string | null;
  skillId: string | null;
  workday: Headcount;
  weekend: Headcount;
  holiday: Headcount;
  /** For single days, instead of all that. */
  days: ReadonlyMap<DayNumber, Headcount>;
}

/** "n on template X": the everyday form, short for the intervals of its blocks that give cover. */
export interface TemplateNeed extends NeedNumbers {
  template: ShiftTemplate;
}

/** n people from one time of the day to another, whatever shifts they have. */
export interface IntervalNeed extends NeedNumbers {
  hours: DayHours;
}

export type Need = TemplateNeed | IntervalNeed;

/** How many a need asks for on a day; on days whose kind is not announced, as on a workday. */
export function headcountOn(need: NeedNumbers, day: DayNumber, dayKind: DayKinds): Headcount {
  const exact = need.days.get(day);
  if (exact) return exact;
  const kind = dayKind(day);
  return kind === 'holiday' || kind === 'weekend' ? need[kind] : need.workday;
}

/**
 * The requirement of a roster day per interval, team and skill: for every need its hours, or the blocks of its template that
 * give cover; where several needs of the same team and skill lie over each other, their numbers add up. Exactly the people
 * that needs on templates name meet it.
 */
export function requirementsOn(
  day: DayNumber,
  needs: readonly Need[],
  dayKind: DayKinds,
  clock: ZoneClock,
): Requirement[] {
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${need.teamId ?? ''}|${need.skillId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()].flatMap((group) => layered(day, group, dayKind, clock));
}

function layered(day: DayNumber, group: readonly Need[], dayKind: DayKinds, clock: ZoneClock): Requirement[] {
  const [first] = group;
  if (!first) return [];
  const parts = group.flatMap((need) => {
    const { minimum, preferred } = headcountOn(need, day, dayKind);
    if (minimum <= 0 && preferred <= 0) return [];
    return hoursOf(need).map(({ from, to }) => ({
      start: clock.at(day, from),
      end: clock.at(day, to),
      minimum,
      preferred,
    }));
  });
  const edges = [...new Set(parts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const { teamId, skillId } = first;
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? end;
    const over = parts.filter((part) => part.start <= start && end <= part.end);
    if (over.length === 0) return [];
    const total = (measure: 'minimum' | 'preferred') => over.reduce((sum, part) => sum + part[measure], 0);
    return [{ start, end, teamId, skillId, minimum: total('minimum'), preferred: total('preferred') }];
  });
}

function hoursOf(need: Need): readonly DayHours[] {
  return 'template' in need ? need.template.blocks.filter(({ cover }) => cover) : [need.hours];
}
