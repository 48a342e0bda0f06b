import type { ActivityRow, Tx } from '@banke/database';
import type { Actor } from '../common/access/actor';

/** Answers for activities that belong to more than a roster: extend it and list it as a provider of any module. */
export abstract class ActivityOwner {
  /** Whether the series is its own, then locked until the end of the transaction: nobody moves it in the roster. */
  abstract owns(tx: Tx, seriesId: string): Promise<boolean>;
  /** Takes somebody out of what the activity stands for, and the activity with it. */
  abstract leave(tx: Tx, actor: Actor, activity: ActivityRow): Promise<void>;
}
