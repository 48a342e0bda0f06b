import { Injectable } from '@nestjs/common';
import type { MessageKind, MessageParams } from '@banke/contracts/codes';
import { accountsOfStaff, type RosterLifeRow, type Tx } from '@banke/database';
import { Approvals } from '../../approvals/approvals.service';
import type { Actor } from '../../common/access/actor';
import { Notices, type NoticeAuthor } from '../../messages/notices.service';
import type { TouchedPerson } from './publication.service';
import { approvalOf } from './submission-of';

/** One's own roster, on the phone. */
const OWN_PAGE = '/shifts';

type About = Pick<RosterLifeRow, 'departmentId' | 'departmentName' | 'from' | 'through'>;

/** Says to whom it concerns what became of a roster, in the transaction of the step. */
@Injectable()
export class RosterTold {
  constructor(
    private readonly approvals: Approvals,
    private readonly notices: Notices,
  ) {}

  /** Those for whom it waits, delegates included, hear that it was handed in or taken back. */
  async approvers(
    tx: Tx,
    actor: Actor,
    roster: About,
    { kind, submittedBy }: { kind: 'roster.submitted' | 'roster.withdrawn'; submittedBy: readonly string[] },
  ): Promise<void> {
    const to = await this.approvals.approvers(tx, actor, approvalOf(roster, submittedBy));
    await this.send(tx, actor, roster, kind, { ...toldOf(roster), by: actor.displayName }, to);
  }

  send<K extends MessageKind>(
    tx: Tx,
    author: NoticeAuthor,
    roster: About,
    kind: K,
    params: MessageParams[K],
    to: readonly string[],
  ): Promise<void> {
    return this.notices.send(tx, author, { kind, params, link: monthPage(roster), to });
  }

  /** Everybody who stands in the month: it is theirs to see now. */
  async published(tx: Tx, author: NoticeAuthor, roster: About, people: readonly TouchedPerson[]) {
    const accounts = await accountsOf(tx, people);
    await this.notices.send(tx, author, {
      kind: 'roster.published',
      params: toldOf(roster),
      link: OWN_PAGE,
      to: [...accounts.values()],
      group: { departmentId: roster.departmentId },
    });
  }

  /** Each with the number of their own days that are others now. */
  async amended(
    tx: Tx,
    author: NoticeAuthor,
    roster: About,
    { people, reason }: { people: readonly TouchedPerson[]; reason: string },
  ): Promise<void> {
    const accounts = await accountsOf(tx, people);
    const notices = people.map(({ staffId, changes }) => ({
      kind: 'roster.amended' as const,
      params: {
        ...{ ...toldOf(roster), days: changes.length, reason },
        first: changes.map(({ day }) => day).sort()[0] ?? roster.from,
      },
      ...{ link: OWN_PAGE, to: accountOf(accounts, staffId) },
    }));
    await this.notices.sendAll(tx, author, notices);
  }
}

/** By person, those who have one. */
export async function accountsOf(
  tx: Tx,
  people: readonly { staffId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const staffIds = people.map(({ staffId }) => staffId);
  const rows = await accountsOfStaff(tx, staffIds);
  return new Map(rows.map(({ staffId, accountId }) => [staffId, accountId]));
}

/** The account of one person, if they have one. */
export function accountOf(accounts: ReadonlyMap<string, string>, staffId: string): string[] {
  const accountId = accounts.get(staffId);
  return accountId === undefined ? [] : [accountId];
}

/** What a message says of a roster. */
export function toldOf({ departmentName: department, from, through }: About) {
  return { department, from, through };
}

function monthPage({ departmentId, from }: About): string {
  return `/roster?department=${departmentId}&month=${from.slice(0, 7)}`;
}
