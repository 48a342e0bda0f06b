import { Injectable } from '@nestjs/common';
import type {
  OwnStaffView,
  StaffDetailView,
  StaffHistoryView,
  StaffPageView,
  StaffQuery,
  StaffView,
} from '@banke/contracts';
import {
  ANYBODY,
  FIRST_BY_NAME,
  loadStaff,
  loadHeldRoles,
  loadStaffDetail,
  loadStaffHistory,
  StaffEntity,
  staffWithin,
  type Queries,
  type StaffFilter,
  type StaffRow,
  type StaffWindow,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { searchNeedle, soonFor, WHOLE_COMPANY, type Reach, type StaffState } from '@banke/domain/people';
import { permissionsOfActor, reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads people, as far as the actor's permission reaches today. */
@Injectable()
export class Staff {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: StaffQuery): Promise<StaffPageView> {
    const today = this.clock.today(actor);
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'staff.read');
      const days = { today, on: query.on ?? today };
      const { staff, total } = await loadStaff(tx, reach, days, filterOf(query, days.on), windowOf(query));
      return { staff: staff.map(toStaffView), total };
    });
  }

  /** Everything about one person, read on its own; throws `staff.not-found` beyond reach. */
  show(actor: Actor, staffId: string): Promise<StaffDetailView> {
    return this.transactions.read(actor, async (tx) => {
      const person = await this.find(tx, actor, reachOfActor(actor, 'staff.read'), staffId);
      const [contactShown, editable] = [
        (await this.find(tx, actor, reachOfActor(actor, 'staff.contact'), staffId)) !== undefined,
        await staffWithin(tx, reachOfActor(actor, 'staff.edit'), this.clock.today(actor), staffId),
      ];
      if (!person) throw notFound('staff.not-found');
      return this.detail(tx, actor, person, { contactShown, editable: editable && !person.anonymised });
    });
  }

  /** The person behind the actor's own account: everything of it, whatever the roles say. */
  mine(actor: Actor): Promise<OwnStaffView> {
    return this.transactions.read(actor, async (tx) => {
      const [own] = await tx.query<Pick<StaffEntity, 'id'>[]>(
        'SELECT id FROM staff WHERE company_id = current_company() AND account_id = $1',
        [actor.accountId],
      );
      const person = own && (await this.find(tx, actor, WHOLE_COMPANY, own.id));
      if (!person) return { staff: null };
      const editable =
        permissionsOfActor(actor).includes('staff.edit') &&
        (await staffWithin(tx, reachOfActor(actor, 'staff.edit'), this.clock.today(actor), person.id));
      return { staff: await this.detail(tx, actor, person, { contactShown: true, editable }) };
    });
  }

  history(actor: Actor, staffId: string): Promise<StaffHistoryView> {
    return this.transactions.read(actor, async (tx) => {
      if (!(await this.find(tx, actor, reachOfActor(actor, 'staff.read'), staffId)))
        throw notFound('staff.not-found');
      const entries = await loadStaffHistory(tx, staffId);
      return { entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) };
    });
  }

  private async find(
    tx: Queries,
    actor: Actor,
    reach: Reach,
    staffId: string,
  ): Promise<StaffRow | undefined> {
    const today = this.clock.today(actor);
    const found = await loadStaff(tx, reach, { today, on: today }, { ...ANYBODY, staffId }, FIRST_BY_NAME);
    return found.staff[0];
  }

  private async detail(
    tx: Queries,
    actor: Actor,
    person: StaffRow,
    rights: Pick<StaffDetailView, 'contactShown' | 'editable'>,
  ): Promise<StaffDetailView> {
    const detail = await loadStaffDetail(tx, person.id);
    if (!detail) throw notFound('staff.not-found');
    const contact = rights.contactShown ? {} : { phone: null, email: null };
    const today = this.clock.today(actor);
    const held = rights.editable && person.accountId ? await loadHeldRoles(tx, person.accountId) : [];
    const roles = held.filter(({ through }) => through === null || through >= today);
    return { ...toStaffView(person), ...detail, ...contact, ...rights, roles };
  }
}

export function toStaffView(row: StaffRow): StaffView {
  const { employeeNumber, ...person } = row;
  return { ...person, employeeNumber: employeeNumber ?? '' };
}

const STATES: Record<NonNullable<StaffQuery['state']>, StaffState[] | null> = {
  current: ['probation', 'active'],
  coming: ['coming'],
  probation: ['probation'],
  left: ['left'],
  all: null,
};

/** The people a query means on a day; also for an export of the same list. */
export function filterOf(query: StaffQuery, on: PlainDate): StaffFilter {
  return {
    needle: query.text === undefined ? null : searchNeedle(query.text),
    staffId: null,
    departmentId: query.department ?? null,
    teamId: query.team ?? null,
    postId: query.post ?? null,
    gradeId: query.grade ?? null,
    qualificationId: query.qualification ?? null,
    states: STATES[query.state ?? 'current'],
    account: query.account ?? null,
    ending: query.ending ? { what: query.ending, ...soonFor(query.ending, on) } : null,
  };
}

export function windowOf({ order, direction, offset, limit }: StaffQuery): StaffWindow {
  return {
    order: order ?? 'name',
    descending: direction === 'descending',
    offset: offset ?? 0,
    limit: limit ?? 100,
  };
}
