import { Injectable } from '@nestjs/common';
import { loadLeaders, loadWorkplaces, type LockedStaff, type Tx, type Workplace } from '@banke/database';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Live } from '../live/live.service';
import { Notices, type Notice } from '../messages/notices.service';

/** What the field has to tell about people, and needs a sentence of the message centre. */
export type StaffNotice = Pick<
  Notice<'staff.transferred' | 'staff.seconded' | 'staff.qualification-revoked'>,
  'kind' | 'params'
>;

type Somebody = Pick<LockedStaff, 'id' | 'accountId' | 'departmentId' | 'teamId'>;

/** Tells those whom a change to a person concerns, in its transaction. */
@Injectable()
export class StaffNews {
  constructor(
    private readonly live: Live,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Lists that show the person, or showed them before, ask again; so does the person's own page. */
  async changed(tx: Tx, actor: Actor, person: Somebody | { id: string }): Promise<void> {
    const places = await loadWorkplaces(tx, person.id, this.clock.today(actor));
    const former = 'departmentId' in person ? [person] : [];
    const told = new Set<string>();
    for (const { departmentId, teamId } of [...places, ...former]) {
      const name = `${departmentId} ${teamId}`;
      if (told.has(name)) continue;
      told.add(name);
      await this.live.tell(tx, 'staff-changed', {}, { permission: 'staff.read', departmentId, teamId });
    }
    if ('accountId' in person && person.accountId)
      await this.live.tell(tx, 'staff-changed', {}, { accountIds: [person.accountId] });
  }

  /** To the person, and to those who lead where the person belongs and at the other places named. */
  async send(
    tx: Tx,
    actor: Actor,
    person: Somebody,
    notice: StaffNotice,
    ...further: Workplace[]
  ): Promise<void> {
    const today = this.clock.today(actor);
    const leaders = new Set<string>();
    for (const place of [person, ...further])
      for (const id of await loadLeaders(tx, place, today)) leaders.add(id);
    // The person's own record is no page of the leaders' list, so that message leads nowhere.
    if (person.accountId) {
      leaders.delete(person.accountId);
      await this.notices.send(tx, actor, { ...notice, to: [person.accountId] });
    }
    await this.notices.send(tx, actor, {
      ...notice,
      link: `/people/staff?open=${person.id}`,
      to: [...leaders],
    });
  }
}

/** A department and its team as one says them: 客服部 · 售后. */
export function placeInWords(department: string, team: string | null): string {
  return team === null ? department : `${department} · ${team}`;
}
