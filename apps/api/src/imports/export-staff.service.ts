import { Injectable } from '@nestjs/common';
import type { StaffExportQuery } from '@banke/contracts';
import { loadContacts, loadStaff, type StaffRow, type Tx } from '@banke/database';
import { hoursOf } from '@banke/domain/imports';
import { covers, STAFF_FIELDS, type Reach, type StaffField, type StaffState } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import { permissionsOfActor, reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { filterOf, windowOf } from '../people/staff.service';
import { staffColumns, writeTable, type TableFile } from './staff-table';

const CONTACT: readonly StaffField[] = ['phone', 'email'];
/** A file holds everybody. */
const EVERYBODY = { offset: 0, limit: 2_000_000 };
const TITLES = { 'zh-CN': '员工名册', en: 'Staff' };
/** To read and to filter by; no import asks for it, since it follows from the days beside it. */
const STATE: Record<'zh-CN' | 'en', { heading: string; words: Record<StaffState, string> }> = {
  'zh-CN': {
    heading: '状态',
    words: { coming: '待入职', probation: '试用期', active: '在职', left: '已离职' },
  },
  en: {
    heading: 'State',
    words: { coming: 'Coming', probation: 'Probation', active: 'Active', left: 'Left' },
  },
};

/**
 * The list that somebody looks at, as a file that can be imported again. Who is only lent here belongs to another list, and who
 * was forgotten to none. That somebody took a copy is a deed of its own.
 */
@Injectable()
export class ExportStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async run(query: StaffExportQuery, actor: Actor): Promise<TableFile> {
    const { format, language = 'zh-CN' } = query;
    const fields = STAFF_FIELDS.filter(
      (field) => permissionsOfActor(actor).includes('staff.contact') || !CONTACT.includes(field),
    );
    const rows = await this.transactions.run(actor, async (tx) => {
      const people = await this.load(tx, query, actor);
      await this.note(tx, query, actor, people.length);
      return people;
    });
    const title = TITLES[language];
    return writeTable(`${title} ${query.on ?? this.clock.today(actor)}`, format, [
      {
        name: title,
        columns: [
          ...staffColumns(fields, language),
          { header: STATE[language].heading, width: 10, kind: 'text' },
        ],
        rows: rows.map((row) => [...fields.map((field) => row[field]), STATE[language].words[row.state]]),
        filtered: true,
      },
    ]);
  }

  private async load(tx: Tx, query: StaffExportQuery, actor: Actor) {
    const today = this.clock.today(actor);
    const reach = reachOfActor(actor, 'staff.export');
    const days = { today, on: query.on ?? today };
    const { staff } = await loadStaff(tx, reach, days, filterOf(query, days.on), {
      ...windowOf(query),
      ...EVERYBODY,
    });
    const own = staff.filter((row) => !row.anonymised && (!row.secondedTo || belongsWithin(reach, row)));
    const reachable = own.filter((row) => belongsWithin(reachOfActor(actor, 'staff.contact'), row));
    const contacts = await loadContacts(
      tx,
      reachable.map(({ id }) => id),
    );
    return own.map((row) => toTableRow(row, contacts.get(row.id)));
  }

  private note(tx: Tx, query: StaffExportQuery, actor: Actor, people: number): Promise<void> {
    const { format, text = null, department = null, team = null } = query;
    return this.audit.record(tx, actor, {
      action: 'staff.exported',
      subject: { kind: 'staff', id: null, name: null },
      after: { people, format, text, departmentId: department, teamId: team },
    });
  }
}

function belongsWithin(reach: Reach, { departmentId, teamId }: StaffRow): boolean {
  return departmentId !== null && covers(reach, { departmentId, teamId });
}

function toTableRow(
  row: StaffRow,
  contact: { phone: string | null; email: string | null } | undefined,
): Record<StaffField, string | number | null> & { state: StaffState } {
  return {
    employeeNumber: row.employeeNumber,
    name: row.name,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    hireDate: row.hireDate,
    probationEnd: row.probationEnd,
    department: row.departmentName,
    team: row.teamName,
    post: row.postName,
    grade: row.gradeName,
    state: row.state,
    weeklyHours: row.weeklyMinutes === null ? null : hoursOf(row.weeklyMinutes),
  };
}
