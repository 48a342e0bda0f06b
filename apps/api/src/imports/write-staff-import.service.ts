import { Injectable } from '@nestjs/common';
import {
  insertStaff,
  insertStaffChanges,
  planAnew,
  renameAccounts,
  updateStaff,
  writeMemberships,
  type ImportedPerson,
  type Tx,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { employeeNumberKey, membershipWrites, type PlannedRow } from '@banke/domain/people';
import { randomUUID } from 'node:crypto';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { readableName } from '../people/readable-name';
import { historyLine } from '../people/staff-history-line';
import { TeamRoles } from '../people/team-roles.service';
import { deedOfHire, deedsOfChange, type ImportedDeed } from './import-history';
import { inStep } from './in-step';
import { chunksOf } from './plan-hash';
import { inTurns, type StaffImportPlan } from './staff-import-plan';

type Created = Extract<PlannedRow, { outcome: 'create' }>;
type Changed = Extract<PlannedRow, { outcome: 'change' }>;
type Hire = ReturnType<typeof hireOf>;

/** Writes a plan, thousands of people at a time: the same rows as if each had been entered by hand. */
@Injectable()
export class WriteStaffImport {
  constructor(
    private readonly clock: Clock,
    private readonly roles: TeamRoles,
    private readonly audit: AuditTrail,
  ) {}

  async run(
    tx: Tx,
    actor: Actor,
    plan: StaffImportPlan,
    effectiveFrom: PlainDate,
    progress: (done: number) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    await inStep(
      chunksOf(plan.rows),
      async (rows) => ({
        rows,
        hires: await inTurns(rows.filter(isCreated), (row) => hireOf(plan.names, row)),
      }),
      async ({ rows, hires }) => {
        const changed = rows.filter(isChanged);
        if (hires.length > 0) await this.create(tx, actor, hires);
        if (changed.length > 0) await this.change(tx, actor, plan, changed, effectiveFrom);
        await planAnew(tx);
        await progress((done += rows.length));
      },
    );
  }

  private async create(tx: Tx, actor: Actor, hires: readonly Hire[]) {
    await insertStaff(
      tx,
      { companyId: actor.companyId, at: this.clock.now() },
      hires.map(({ id, record }) => ({ id, ...record })),
    );
    await writeMemberships(
      tx,
      actor.companyId,
      hires.map(({ id, membership, record }) => ({
        staffId: id,
        removed: [],
        written: [{ ...membership, from: record.hireDate, through: null, id: null }],
      })),
    );
    await this.note(
      tx,
      actor,
      hires.map(({ deed }) => deed),
    );
  }

  private async change(
    tx: Tx,
    actor: Actor,
    plan: StaffImportPlan,
    rows: readonly Changed[],
    effectiveFrom: PlainDate,
  ) {
    const changes = rows.map((row) => ({ row, person: personOf(plan, row) }));
    await updateStaff(
      tx,
      changes.map(({ row, person }) => {
        const { id, phone, email, hireDate, probationEnd } = { ...person, ...row.record };
        const name = readableName(row.record.name ?? person.name, person.employeeNumber);
        return { id, phone, email, hireDate, probationEnd, ...name };
      }),
    );
    await renameAccounts(tx, renamedAccounts(changes));
    const moves = changes.flatMap(({ row, person }) =>
      row.memberships ? [{ person, after: row.memberships }] : [],
    );
    await writeMemberships(
      tx,
      actor.companyId,
      moves.map(({ person, after }) => ({
        staffId: person.id,
        ...membershipWrites(person.memberships, after),
      })),
    );
    for (const { person, after } of moves) {
      await this.roles.follow(tx, actor, person.accountId, {
        before: person.memberships,
        after,
        from: effectiveFrom,
      });
    }
    const days = { today: this.clock.today(actor), effectiveFrom };
    await this.note(
      tx,
      actor,
      changes.flatMap(({ row, person }) => deedsOfChange(plan.names, person, row, days)),
    );
  }

  private async note(tx: Tx, actor: Actor, deeds: readonly ImportedDeed[]): Promise<void> {
    const { companyId, accountId } = actor;
    await insertStaffChanges(
      tx,
      { companyId, accountId, at: this.clock.now() },
      deeds.map((deed) => ({ ...deed, ...historyLine(deed.before, deed.after) })),
    );
    await this.audit.recordMany(
      tx,
      actor,
      deeds.map(({ staffId, name, change, effectiveOn, before, after }) => ({
        action: `staff.${change}`,
        subject: { kind: 'staff', id: staffId, name },
        before,
        after: { ...after, effectiveOn },
      })),
    );
  }
}

const isCreated = (row: PlannedRow): row is Created => row.outcome === 'create';
const isChanged = (row: PlannedRow): row is Changed => row.outcome === 'change';

function hireOf(names: StaffImportPlan['names'], { person: { membership, ...person } }: Created) {
  const id = randomUUID();
  const record = { ...person, ...readableName(person.name, person.employeeNumber) };
  return { id, membership, record, deed: deedOfHire(names, id, record, membership) };
}

function personOf({ people }: StaffImportPlan, { employeeNumber }: Changed): ImportedPerson {
  const person = people.get(employeeNumberKey(employeeNumber ?? ''));
  if (!person) throw new Error('a plan changes somebody whom nobody has loaded');
  return person;
}

function renamedAccounts(
  changes: readonly { row: Changed; person: ImportedPerson }[],
): { accountId: string; name: string }[] {
  return changes.flatMap(({ row: { record }, person: { accountId } }) =>
    accountId && record.name !== undefined ? [{ accountId, name: record.name }] : [],
  );
}
