import {
  DelegationEntity,
  insertMany,
  ObligationEntity,
  ObligationEventEntity,
  ObligationNoteEntity,
  ObligationRuleEntity,
  type Tx,
} from '@banke/database';
import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import {
  dueInstant,
  OBLIGATION_PRESETS,
  occurrences,
  planningHorizon,
  recurrenceFields,
  type ObligationDeed,
  type ObligationPreset,
} from '@banke/domain/obligations';
import type { Role } from '@banke/domain/people';
import { daterange, DEMO_ZONE, DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId } from './demo-id';
import { DEMO_EVIDENCE } from './demo-evidence';

export interface DemoObligations {
  rules: ObligationRuleEntity[];
  obligations: ObligationEntity[];
  events: Omit<ObligationEventEntity, 'id'>[];
  notes: ObligationNoteEntity[];
  delegations: DelegationEntity[];
}

interface Duty extends ObligationPreset {
  department: 'service' | 'desk';
  key: string;
}

/** The desk is small: its supervisor leads the stand-up, and HR accepts what a manager would. */
const DESK_KINDS = new Set([
  'stand-up',
  'team-meeting-weekly',
  'one-to-one-talks',
  'next-roster',
  'complaint-summary',
  'work-summary-and-plan',
]);

const DUTIES: readonly Duty[] = [
  ...OBLIGATION_PRESETS.map((preset, index) => ({
    ...preset,
    department: 'service' as const,
    key: `service ${preset.kind} ${index}`,
  })),
  ...OBLIGATION_PRESETS.filter(({ kind }) => DESK_KINDS.has(kind)).map((preset) => ({
    ...preset,
    ownerRole: 'supervisor' as const,
    receiverRole: preset.receiverRole && ('hr' as const),
    department: 'desk' as const,
    key: `desk ${preset.kind}`,
  })),
];

const PEOPLE: Partial<Record<Role, string>> = {
  'team-leader': 'leader',
  supervisor: 'supervisor',
  trainer: 'trainer',
  'department-manager': 'manager',
  hr: 'hr',
};

/** What is every day is shown for two weeks back, everything else for two months. */
const DAILY_DAYS = 14;
const MONTHS_BACK = 2;
const MINUTE_MS = 60_000;

/** A past in which all was done but one, a present with something of every state, and a planned future. */
export function demoObligations(asOf: Date): DemoObligations {
  const calendar = new DemoCalendar(asOf);
  const tasks = DUTIES.flatMap((duty) => tasksOf(duty, calendar));
  return {
    rules: DUTIES.map((duty) => ruleOf(duty, calendar)),
    obligations: tasks.map(({ obligation }) => obligation),
    events: tasks.flatMap(({ events }) => events),
    notes: tasks.flatMap(({ notes }) => notes),
    delegations: [
      {
        companyId: demoId('company'),
        id: demoId('delegation trainer'),
        fromAccountId: accountId('trainer'),
        toAccountId: accountId('supervisor'),
        valid: daterange(calendar.inDays(-1), calendar.inDays(6)),
        note: '外出授课',
        endedAt: null,
        version: 1,
        createdAt: calendar.morningOf(calendar.inDays(-2)),
      },
    ],
  };
}

/** One line for the seed of the demo. */
export async function seedDemoObligations(tx: Tx, asOf: Date): Promise<void> {
  const { rules, obligations, events, notes, delegations } = demoObligations(asOf);
  await insertMany(tx, ObligationRuleEntity, rules);
  await insertMany(tx, ObligationEntity, obligations);
  await insertMany(tx, ObligationNoteEntity, notes);
  await insertMany(tx, ObligationEventEntity, events);
  await insertMany(tx, DelegationEntity, delegations);
}

function ruleOf(
  { recurrence, department, key, ...preset }: Duty,
  calendar: DemoCalendar,
): ObligationRuleEntity {
  return {
    ...preset,
    ...recurrenceFields(recurrence),
    companyId: demoId('company'),
    id: demoId(`obligation rule ${key}`),
    name: null,
    departmentId: departmentId(department),
    onDay: null,
    active: true,
    version: 1,
    createdAt: calendar.morningOf(addMonths(calendar.today, -MONTHS_BACK)),
  };
}

interface Task {
  obligation: ObligationEntity;
  events: Omit<ObligationEventEntity, 'id'>[];
  notes: ObligationNoteEntity[];
}

function tasksOf(duty: Duty, calendar: DemoCalendar): Task[] {
  const { today } = calendar;
  const since =
    duty.recurrence.rhythm === 'daily' ? addDays(today, -DAILY_DAYS) : addMonths(today, -MONTHS_BACK);
  const past = occurrences(duty.recurrence, since, addDays(today, -1));
  const coming = occurrences(duty.recurrence, today, planningHorizon(today));
  // Files are not part of the demo, so what asks for one has no past.
  const done = duty.evidence === 'file' ? [] : past;
  return [
    ...done.map((day) => taskOf(duty, calendar, day, pastDeeds(duty, day === past.at(-1)))),
    ...coming.map((day, index) => taskOf(duty, calendar, day, index === 0 ? earlyDeeds(duty) : [])),
  ];
}

/** The last duty-log check was forgotten; everything else was done, and accepted where somebody accepts it. */
function pastDeeds({ department, kind, receiverRole }: Duty, last: boolean): ObligationDeed[] {
  if (last && department === 'service' && kind === 'duty-log-check') return [];
  return receiverRole === null ? ['handed-in'] : ['handed-in', 'accepted'];
}

/** What the supervisor did before its time: one waits for the manager, one came back. */
function earlyDeeds({ department, kind }: Duty): ObligationDeed[] {
  if (department === 'service' && kind === 'complaint-summary') return ['handed-in'];
  if (department === 'service' && kind === 'training-plan') return ['handed-in', 'returned'];
  return [];
}

function taskOf(
  duty: Duty,
  calendar: DemoCalendar,
  dueOn: PlainDate,
  deeds: readonly ObligationDeed[],
): Task {
  const { recurrence, department, key, ...preset } = duty;
  const dueAt = dueInstant(dueOn, duty.time, DEMO_ZONE);
  const id = demoId(`obligation ${key} ${recurrence.rhythm} ${dueOn}`);
  const owner = accountId(department === 'desk' ? 'desk' : (PEOPLE[duty.ownerRole] ?? ''));
  const receiver = accountId(PEOPLE[duty.receiverRole ?? 'hr'] ?? '');
  const inTime = new Date(dueAt.getTime() - 95 * MINUTE_MS);
  const at = dueOn < calendar.today ? inTime : calendar.morningOf(calendar.inDays(-1));
  const last = deeds.at(-1);
  const companyId = demoId('company');
  const noteId = (index: number) => demoId(`obligation note ${id} ${index}`);
  const notes = deeds.flatMap((deed, index) => {
    const text = noteOf(duty, deed);
    return text === null ? [] : [{ companyId, id: noteId(index), obligationId: id, text }];
  });
  const events = deeds.map((deed, index) => ({
    companyId,
    obligationId: id,
    deed,
    at: new Date(at.getTime() + index * 40 * MINUTE_MS),
    accountId: deed === 'handed-in' ? owner : receiver,
    onBehalfOf: null,
    assigneeId: null,
    noteId: noteOf(duty, deed) === null ? null : noteId(index),
  }));
  return {
    obligation: {
      ...preset,
      companyId,
      id,
      ruleId: demoId(`obligation rule ${key}`),
      name: null,
      departmentId: departmentId(department),
      dueOn,
      dueAt,
      state: stateAfter(last, duty.receiverRole !== null),
      ownerId: null,
      // Nobody is told today of what was forgotten long ago.
      reminded: dueOn < calendar.today ? 'overdue' : null,
      note: notes.at(-1)?.text ?? null,
      handedInBy: last === undefined ? null : owner,
      handedInFor: null,
      startedAt: null,
      version: 1 + deeds.length,
      createdAt: calendar.morningOf(addMonths(calendar.today, -MONTHS_BACK)),
    },
    events,
    notes,
  };
}

function noteOf({ kind, evidence }: Duty, deed: ObligationDeed): string | null {
  if (deed === 'returned') return '请补上新人的两场带教安排，再交一次。';
  return deed === 'handed-in' && evidence === 'note' ? (DEMO_EVIDENCE[kind] ?? '已完成。') : null;
}

function stateAfter(deed: ObligationDeed | undefined, hasReceiver: boolean): ObligationEntity['state'] {
  if (deed === undefined) return 'open';
  if (deed === 'returned') return 'returned';
  return deed === 'handed-in' && hasReceiver ? 'handed-in' : 'done';
}
