import type { OwnNoticeView, OwnPauseView, OwnShiftView, ShiftToldView } from '@banke/contracts';
import type { NoticedShift, OwnNoticeRow, OwnShiftRow } from '@banke/database';
import { dayNumber, zoneClock } from '@banke/domain/calendar';
import { isDuty, placeShift, spanOf, type Block, type Duty } from '@banke/domain/roster';

const MINUTE_MS = 60_000;

/** What a published entry is in real time. */
export function dutyOf(row: OwnShiftRow): Duty {
  const template = { ...row, id: row.versionId, dayPart: null, skillIds: [] };
  return placeShift(template, '', dayNumber(row.day), zoneClock(row.timeZone));
}

export function toOwnShiftView(row: OwnShiftRow): OwnShiftView {
  const { day, departmentName, siteName, earlyClass, blocks } = row;
  const { kind, start, end, workMinutes } = dutyOf(row);
  const works = isDuty(kind) && blocks.length > 0;
  return {
    ...{ ...toShiftToldView(row), day, departmentName, siteName, earlyClass, workMinutes },
    startsAt: works ? new Date(start * MINUTE_MS).toISOString() : null,
    endsAt: works ? new Date(end * MINUTE_MS).toISOString() : null,
    pauses: works ? blocks.filter(isPause).map(({ kind, from, to }) => ({ kind, from, to })) : [],
  };
}

export function toNoticeView({ at, seenAt, confirmedAt, changes, ...notice }: OwnNoticeRow): OwnNoticeView {
  return {
    ...notice,
    ...{ at: at.toISOString(), seenAt: seenAt?.toISOString() ?? null },
    confirmedAt: confirmedAt?.toISOString() ?? null,
    changes: changes.map(({ day, before, after }) => ({
      day,
      before: before && toShiftToldView(before),
      after: after && toShiftToldView(after),
    })),
  };
}

function toShiftToldView({ kind, code, name, colour, blocks }: NoticedShift): ShiftToldView {
  const span = isDuty(kind) ? spanOf({ blocks }) : null;
  return { kind, code, name, colour, from: span?.from ?? null, to: span?.to ?? null };
}

function isPause(block: Block): block is Block & OwnPauseView {
  return block.kind !== 'work' && block.kind !== 'duty-post';
}
