import type {
  PublishedCellEntity,
  RosterAmendmentEntity,
  RosterCellEntity,
  RosterNoticeEntity,
  RosterOperationEntity,
  RosterStepEntity,
} from '@banke/database';
import { addDays, dayNumber, type PlainDate } from '@banke/domain/calendar';
import type { RosterState, RosterStep } from '@banke/domain/roster';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';
import type { DemoDepartment } from './demo-shifts';

/** What became of a planned month: who took which step, what staff see, what they were told. */
export interface DemoLife {
  steps: RosterStepEntity[];
  published: PublishedCellEntity[];
  amendments: RosterAmendmentEntity[];
  notices: RosterNoticeEntity[];
}

export interface LivedRoster {
  rosterId: string;
  department: DemoDepartment;
  through: PlainDate;
  /** The month is running: what was traded came after it was published. */
  running: boolean;
  planned: Date;
  operations: readonly RosterOperationEntity[];
  cells: readonly RosterCellEntity[];
}

export const BUILDERS = { service: 'supervisor', desk: 'desk' } as const;
const APPROVERS = { service: 'manager', desk: 'admin' } as const;
/** A month is closed so many days after it ended. */
const CLOSED_AFTER_DAYS = 3;
const HOUR_MS = 3_600_000;
const companyId = demoId('company');

export function stateOf(calendar: DemoCalendar, through: PlainDate): RosterState {
  return closedOn(through) <= calendar.today ? 'closed' : 'published';
}

export function demoRosterLife(calendar: DemoCalendar, roster: LivedRoster): DemoLife {
  const { rosterId, department, planned, operations, cells, running } = roster;
  const [builder, approver] = [accountId(BUILDERS[department]), accountId(APPROVERS[department])];
  const at = (hours: number) => new Date(planned.getTime() + hours * HOUR_MS);
  const last = operations.length;
  const amended = running && last > 1;
  const first = amended ? 1 : last;
  const amendment = amended ? tradeMadeKnown(roster, at(6)) : undefined;
  const taken: [RosterStep, number, string, Date][] = [
    ['submitted', first, builder, at(2)],
    ['approved', first, approver, at(4)],
    ['published', first, approver, at(5)],
  ];
  if (amended) taken.push(['amended', last, builder, at(6)]);
  if (stateOf(calendar, roster.through) === 'closed')
    taken.push(['closed', last, builder, calendar.morningOf(closedOn(roster.through))]);
  return {
    steps: taken.map(([step, revision, accountId, time], index) => ({
      ...{ companyId, rosterId, seq: index + 1, step, revision, accountId, at: time },
      ...{ onBehalfOf: null, comment: null },
    })),
    published: cells.map(({ staffId, day, templateVersionId }) => ({
      ...{ companyId, rosterId, staffId, day, templateVersionId },
    })),
    amendments: amendment?.amendments ?? [],
    notices: [...firstNotices(roster, at(5)), ...(amendment?.notices ?? [])],
  };
}

/** Everybody was told; whoever comes last in the list of a running month has not said yet that they know. */
function firstNotices({ rosterId, cells, running }: LivedRoster, at: Date): RosterNoticeEntity[] {
  return [...new Set(cells.map(({ staffId }) => staffId))].map((staffId, index) => ({
    ...{ companyId, id: demoId(`notice ${rosterId} ${staffId}`), rosterId, staffId, amendmentSeq: null },
    ...{ changes: [], activities: null, at, ...known(at, !(running && index % 7 === 3)) },
  }));
}

function tradeMadeKnown(
  { rosterId, department, operations, planned }: LivedRoster,
  at: Date,
): Pick<DemoLife, 'amendments' | 'notices'> {
  const changes = operations.at(-1)?.changes ?? [];
  const days = changes.map(({ day }) => dayNumber(day));
  const noticeDays = Math.min(...days) - dayNumber(planned.toISOString().slice(0, 10));
  return {
    amendments: [
      {
        ...{
          companyId,
          rosterId,
          seq: 1,
          fromRevision: operations.length - 1,
          toRevision: operations.length,
        },
        ...{ reason: '两人协商对换当天班次', noticeDays, accountId: accountId(BUILDERS[department]), at },
      },
    ],
    notices: changes.map(({ staffId, day, expected, next }, index) => ({
      ...{ companyId, id: demoId(`notice ${rosterId} ${staffId} 1`), rosterId, staffId, amendmentSeq: 1 },
      changes: [{ day, before: expected?.versionId ?? null, after: next?.versionId ?? null }],
      ...{ activities: null, at, ...known(at, index === 0) },
    })),
  };
}

function known(at: Date, confirmed: boolean): Pick<RosterNoticeEntity, 'seenAt' | 'confirmedAt'> {
  const later = confirmed ? new Date(at.getTime() + HOUR_MS) : null;
  return { seenAt: later, confirmedAt: later };
}

function closedOn(through: PlainDate): PlainDate {
  return addDays(through, CLOSED_AFTER_DAYS);
}
