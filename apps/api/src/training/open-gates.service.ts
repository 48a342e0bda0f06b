import { Injectable } from '@nestjs/common';
import {
  loadCompleted,
  loadGatingBundles,
  lockStaff,
  type BundleRow,
  type LockedStaff,
  type Tx,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import { bundleDone } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { GrantByCourse } from './grant-by-course.service';

type Gate = Pick<BundleRow, 'courseIds' | 'qualificationId'>;
/** Whose row is locked. */
export type Person = Pick<LockedStaff, 'id' | 'name' | 'accountId' | 'departmentId' | 'teamId'>;
const EVERYWHERE: Reach = { company: true, departmentIds: [], teamIds: [] };

/** Whoever has been through a required bundle gets its qualification: with it the rosters' rules let the person in. */
@Injectable()
export class OpenGates {
  constructor(
    private readonly grants: GrantByCourse,
    private readonly clock: Clock,
  ) {}

  /** After a course of somebody's came to its end; the person's row is locked. Returns what was granted. */
  async after(tx: Tx, actor: Actor, person: Person, courseId: string): Promise<string[]> {
    const bundles = await loadGatingBundles(tx, person.id, courseId);
    if (bundles.length === 0) return [];
    const granted: (string | null)[] = [];
    const completed = await loadCompleted(tx, person.id);
    for (const { courseIds, qualificationId, exemptIds } of bundles)
      if (bundleDone(courseIds, completed, new Set(exemptIds)))
        granted.push(await this.grants.run(tx, actor, person, qualificationId));
    return granted.filter((id) => id !== null);
  }

  /** For those who had completed all of it before they were told to. */
  async forPeople(tx: Tx, actor: Actor, gate: Gate, staffIds: readonly string[]): Promise<void> {
    const [first] = gate.courseIds;
    if (gate.qualificationId === null || first === undefined) return;
    for (const id of [...staffIds].sort()) {
      const completed = await loadCompleted(tx, id);
      if (!bundleDone(gate.courseIds, completed, new Set())) continue;
      const person = await lockStaff(tx, EVERYWHERE, this.clock.today(actor), id);
      if (person) await this.grants.run(tx, actor, person, gate.qualificationId);
    }
  }
}
