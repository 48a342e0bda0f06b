import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateStaffRequest, StaffDetailView } from '@banke/contracts';
import { StaffEntity, writeMemberships, type Tx } from '@banke/database';
import { defaultProbationEnd, FULL_WEEK_MINUTES, type MembershipFields } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { employeeNumberOf, readableName } from './readable-name';
import { StaffNews } from './staff-news.service';
import { StaffPlaces } from './staff-places.service';
import { StaffRecords } from './staff-records.service';
import { Staff } from './staff.service';

@Injectable()
export class CreateStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: Staff,
    private readonly records: StaffRecords,
    private readonly places: StaffPlaces,
    private readonly news: StaffNews,
    private readonly clock: Clock,
  ) {}

  async run(
    request: CreateStaffRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    const id = await this.transactions.once(actor, retry, (tx) => this.create(tx, request, actor));
    return this.staff.show(actor, id);
  }

  private async create(tx: Tx, request: CreateStaffRequest, actor: Actor): Promise<string> {
    const { name, hireDate, phone = null, email = null } = request;
    const probationEnd =
      request.probationEnd === undefined ? defaultProbationEnd(hireDate) : request.probationEnd;
    if (probationEnd !== null && probationEnd < hireDate) throw refused('staff.probation-before-hire');
    const membership: MembershipFields = {
      departmentId: request.departmentId,
      teamId: request.teamId ?? null,
      postId: request.postId ?? null,
      gradeId: request.gradeId ?? null,
      weeklyMinutes: request.weeklyMinutes ?? FULL_WEEK_MINUTES,
    };
    this.places.refuseUnlessWithin(actor, membership);
    await this.places.share(tx, membership);
    await this.places.refuseClosed(tx, membership);

    const id = randomUUID();
    const { companyId } = actor;
    const employeeNumber = employeeNumberOf(request.employeeNumber);
    await tx.insert(StaffEntity, {
      companyId,
      id,
      employeeNumber,
      ...readableName(name, employeeNumber),
      phone,
      email,
      hireDate,
      probationEnd,
      createdAt: this.clock.now(),
    });
    const first = { ...membership, from: hireDate, through: null, id: null };
    await writeMemberships(tx, companyId, [{ staffId: id, removed: [], written: [first] }]);
    await this.records.note(
      tx,
      actor,
      { id, name },
      {
        change: 'hired',
        effectiveOn: hireDate,
        after: {
          employeeNumber,
          name,
          phone,
          email,
          hireDate,
          probationEnd,
          ...(await this.places.inWords(tx, membership)),
        },
      },
    );
    await this.news.changed(tx, actor, { id });
    return id;
  }
}
