import type { DayNumber, Minute, ZoneClock } from '@banke/domain/calendar';
import { isDuty, spanOf, type Block, type EntryKind, type ShiftTemplate } from './shift-template';

/**
 * The hours that count as night, minutes after midnight, and how many of them make a shift night work. A `to` that is not
 * after `from` is on the next morning.
 */
export interface NightHours {
  from: number;
  to: number;
  atLeast: number;
}

/** 22:00–06:00, two hours of it (domain book §3.1). */
export const USUAL_NIGHT: NightHours = { from: 22 * 60, to: 6 * 60, atLeast: 120 };

export interface PlacedBlock extends Omit<Block, 'from' | 'to'> {
  start: Minute;
  end: Minute;
}

/** What one person does on one roster day, in real time. */
export interface Duty {
  personId: string;
  day: DayNumber;
  kind: EntryKind;
  /** Null for duties in another department, which show only as busy. */
  template: ShiftTemplate | null;
  start: Minute;
  end: Minute;
  /** Elapsed minutes that count as working time, that are paid, and within the night hours. */
  workMinutes: number;
  paidMinutes: number;
  nightMinutes: number;
  /** Night work, by the department's measure. */
  night: boolean;
  blocks: readonly PlacedBlock[];
}

/**
 * A version of a template on a day of one person. Rest and leave span no time: `start` and `end` are the midnight of the
 * day. Minutes are elapsed ones: a night on which clocks change is shorter or longer than its template says.
 */
export function placeShift(
  template: ShiftTemplate,
  personId: string,
  day: DayNumber,
  clock: ZoneClock,
  hours: NightHours = USUAL_NIGHT,
): Duty {
  const span = spanOf(template);
  if (!isDuty(template.kind) || !span) {
    const midnight = clock.at(day, 0);
    return {
      ...{ personId, day, kind: template.kind, template, start: midnight, end: midnight },
      ...{ workMinutes: 0, paidMinutes: 0, nightMinutes: 0, night: false, blocks: [] },
    };
  }
  const blocks = template.blocks.map(({ from, to, ...rest }) => ({
    ...rest,
    start: clock.at(day, from),
    end: clock.at(day, to),
  }));
  const working = blocks.filter(({ work }) => work);
  const nightMinutes = sum(working, (block) => minutesAtNight(block, day, clock, hours));
  return {
    ...{ personId, day, kind: template.kind, template, blocks },
    start: clock.at(day, span.from),
    end: clock.at(day, span.to),
    workMinutes: sum(working, length),
    paidMinutes: sum(
      blocks.filter(({ paid }) => paid),
      length,
    ),
    nightMinutes,
    night: nightMinutes >= hours.atLeast,
  };
}

/** The night that began the evening before, that of the roster day, and that of the day after can all be touched. */
function minutesAtNight(block: PlacedBlock, day: DayNumber, clock: ZoneClock, hours: NightHours): number {
  const to = hours.to > hours.from ? hours.to : hours.to + 24 * 60;
  return sum([day - 1, day, day + 1], (night) =>
    Math.max(
      0,
      Math.min(block.end, clock.at(night, to)) - Math.max(block.start, clock.at(night, hours.from)),
    ),
  );
}

function length({ start, end }: PlacedBlock): number {
  return end - start;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
