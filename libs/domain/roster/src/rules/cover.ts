import type { DayNumber, Minute } from '@banke/domain/calendar';
import type { Duty, PlacedBlock } from '../shifts/place-shift';
import { within, type RosterPerson } from './person-record';
import { skillGap } from './qualification';
import type { Requirement } from './day-record';

/** How many people cover a stretch of an interval. */
export interface CoverStretch {
  start: Minute;
  end: Minute;
  people: number;
}

/**
 * The cover of an interval, cut wherever somebody comes or goes: every stretch of it with the same people. Who counts is
 * in the interval's team (or any, where it names none), holds its qualification on the roster day, and is in a block
 * that gives cover.
 */
export function coverOf(
  need: Pick<Requirement, 'start' | 'end' | 'teamId' | 'skillId'>,
  duties: readonly Duty[],
  people: ReadonlyMap<string, RosterPerson>,
): CoverStretch[] {
  const { start, end, skillId } = need;
  // Who comes and goes at each minute; a plain loop, since this runs for every interval of a day at every typed code.
  const changes = new Map<Minute, number>([
    [start, 0],
    [end, 0],
  ]);
  for (const duty of duties) {
    if (duty.start >= end || duty.end <= start) continue;
    if (!countsFor(need, people.get(duty.personId), duty.day)) continue;
    for (const block of duty.blocks) {
      if (block.start >= end || block.end <= start || !givesCover(block, skillId)) continue;
      const [from, to] = [Math.max(block.start, start), Math.min(block.end, end)];
      changes.set(from, (changes.get(from) ?? 0) + 1);
      changes.set(to, (changes.get(to) ?? 0) - 1);
    }
  }
  const edges = [...changes.keys()].sort((a, b) => a - b);
  let there = 0;
  const stretches = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to;
    there += changes.get(from) ?? 0;
    return { start: from, end: to, people: there };
  });
  return joined(stretches);
}

/** Who counts for a need on a roster day: employed, of its team and with its qualification, where it names one. */
export function countsFor(
  { teamId, skillId }: Pick<Requirement, 'teamId' | 'skillId'>,
  person: RosterPerson | undefined,
  day: DayNumber,
): boolean {
  if (!person || !person.employed.some((time) => within(day, time))) return false;
  if (teamId !== null && person.teamId !== teamId) return false;
  return skillId === null || skillGap(person.skills, skillId, day) === null;
}

/** A block at a post of its own covers that post only. */
function givesCover(block: PlacedBlock, skillId: string | null): boolean {
  return block.cover && (skillId === null || block.skillId === null || block.skillId === skillId);
}

function joined(stretches: readonly CoverStretch[]): CoverStretch[] {
  const result: CoverStretch[] = [];
  for (const each of stretches) {
    const last = result.at(-1);
    if (last?.people === each.people) last.end = each.end;
    else result.push({ ...each });
  }
  return result;
}
