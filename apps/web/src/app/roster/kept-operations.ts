import { computed, Injectable, inject, signal } from '@angular/core';
import { cellKey, sameValue, type HeldConflict, type PendingOperation } from '@banke/domain/roster';
import type { WebProblemCode } from '../http/api-problem';
import { KeptStore, type KeptRecord } from '../kept/kept-store';
import { TabLife } from '../live/tab-life';
import { UnsentDeeds, type UnsentMonth } from './unsent-deeds';

/** A deed that the server will not do: its roster was handed in meanwhile, say. Kept until the person decides. */
export interface RefusedOperation extends PendingOperation {
  /** When it was done, in milliseconds. */
  at: number;
  /** Why it was refused. */
  code: WebProblemCode;
}

/** Which roster is open, and where it is found again. */
export interface KeptPlace {
  accountId: string;
  rosterId: string;
  departmentId: string;
  /** `2026-11` */
  month: string;
}

type OfMonth = Pick<KeptPlace, 'departmentId' | 'month'>;

/** Deeds that were kept by earlier versions do not say their month. */
export type Kept = KeptRecord &
  (
    | ({ is: 'waiting'; at: number; tab: string } & Partial<OfMonth> & PendingOperation)
    | ({ is: 'refused' } & Partial<OfMonth> & RefusedOperation)
    | ({ is: 'conflict' } & HeldConflict)
  );

/** What was found of a roster that opens: deeds to be sent, and conflicts to be decided. */
export interface Found {
  operations: PendingOperation[];
  conflicts: HeldConflict[];
  /** Another open tab has deeds of its own on their way. */
  elsewhere: boolean;
}

/**
 * Keeps in the browser what of a roster is not settled yet, so that neither a reload nor a lost connection nor a locked
 * roster loses what was typed: apart by account and roster. A deed is sent by the tab it was made in; when that is gone,
 * by the one that takes it over.
 */
@Injectable()
export class KeptOperations {
  private readonly store = inject<KeptStore<Kept>>(KeptStore);
  private readonly tab = inject(TabLife);
  private readonly unsent = inject(UnsentDeeds);

  private readonly refusals = signal<readonly RefusedOperation[]>([]);
  private readonly works = signal(true);
  private readonly others = signal<readonly UnsentMonth[]>([]);
  private place = '';
  private accountId = '';
  private month: OfMonth = { departmentId: '', month: '' };
  private work: Promise<unknown> = Promise.resolve();
  private readonly madeAt = new Map<string, number>();

  /** Oldest first. */
  readonly refused = computed(() => [...this.refusals()].sort((one, other) => one.at - other.at));
  /** Of other rosters than the open one: they are sent when those are opened. */
  readonly elsewhere = this.others.asReadonly();
  /** False where the browser refuses: private windows, or no room left. */
  readonly keeping = this.works.asReadonly();

  open({ accountId, rosterId, departmentId, month }: KeptPlace): void {
    this.accountId = accountId;
    this.place = `${accountId} ${rosterId}`;
    this.month = { departmentId, month };
    this.refusals.set([]);
  }

  /** What is kept of the open roster, deeds of tabs that are gone among it, which are this tab's from now on. */
  async find(): Promise<Found> {
    const { place, tab, month } = this;
    let found: Kept[] | undefined;
    await this.next(async () => {
      const owners = new Set(
        (await this.store.of(place)).flatMap((each) => (each.is === 'waiting' ? each.tab : [])),
      );
      const gone = new Set<string>();
      for (const owner of owners) if (await tab.isGone(owner)) gone.add(owner);
      await this.store.update(place, (each) =>
        each.is === 'waiting' && gone.has(each.tab) ? { ...each, ...month, tab: tab.id } : undefined,
      );
      found = await this.store.of(place);
    });
    await this.lookElsewhere();
    if (!found || place !== this.place) return { operations: [], conflicts: [], elsewhere: false };
    const kept: Kept[] = found;
    this.refusals.set(kept.flatMap((each) => (each.is === 'refused' ? [each] : [])));
    return {
      elsewhere: kept.some((each) => each.is === 'waiting' && each.tab !== tab.id),
      operations: kept
        .flatMap((each) => (each.is === 'waiting' && each.tab === tab.id ? [each] : []))
        .sort((one, other) => one.at - other.at)
        .map(({ opId, cells, at }) => {
          this.madeAt.set(opId, at);
          return { opId, cells };
        }),
      conflicts: kept
        .flatMap((each) => (each.is === 'conflict' ? [each] : []))
        .map(({ personId, day, mine, byName }) => ({ personId, day, mine, byName })),
    };
  }

  keep({ opId, cells }: PendingOperation): void {
    const { place, month } = this;
    // Two deeds within one millisecond keep their order.
    const at = Math.max(Date.now(), Math.max(0, ...this.madeAt.values()) + 1);
    this.madeAt.set(opId, at);
    void this.next(() =>
      this.store.change({
        put: [{ is: 'waiting', key: opId, place, at, tab: this.tab.id, opId, cells, ...month }],
      }),
    );
  }

  answered(opId: string): void {
    this.madeAt.delete(opId);
    const done = this.next(() => this.store.change({ remove: [opId] }));
    // Only where something is said of it: what is written next should not wait for a look around.
    if (this.others().length > 0) void done.then(() => this.lookElsewhere());
  }

  /** Also of a roster that is not the open one any more. */
  refuse({ opId, cells }: PendingOperation, code: WebProblemCode, from = this.openPlace): void {
    const refused = { opId, cells, code, at: this.madeAt.get(opId) ?? Date.now() };
    this.madeAt.delete(opId);
    if (from.place === this.place) this.refusals.update((known) => [...known, refused]);
    void this.next(() => this.store.change({ put: [{ is: 'refused', key: opId, ...from, ...refused }] }));
  }

  /** The person has decided about refused deeds: they are here no more. */
  discard(operations: readonly RefusedOperation[]): void {
    const keys = operations.map(({ opId }) => opId);
    this.refusals.update((known) => known.filter(({ opId }) => !keys.includes(opId)));
    void this.next(() => this.store.change({ remove: keys }));
  }

  changeConflicts(before: readonly HeldConflict[], after: readonly HeldConflict[]): void {
    const { place } = this;
    const known = new Map(before.map((each) => [cellKey(each.personId, each.day), each]));
    const keyOf = (each: HeldConflict) => `${place} ${cellKey(each.personId, each.day)}`;
    const stay = new Set(after.map(keyOf));
    const remove = before.map(keyOf).filter((key) => !stay.has(key));
    const put = after
      .filter((each) => {
        const earlier = known.get(cellKey(each.personId, each.day));
        return !earlier || !sameValue(earlier.mine, each.mine) || earlier.byName !== each.byName;
      })
      .map((each): Kept => ({ is: 'conflict', key: keyOf(each), place, ...each }));
    if (put.length + remove.length > 0) void this.next(() => this.store.change({ put, remove }));
  }

  get openPlace(): OfMonth & Pick<KeptRecord, 'place'> {
    return { place: this.place, ...this.month };
  }

  private async lookElsewhere(): Promise<void> {
    const { accountId } = this;
    const months = await this.unsent.of(accountId).catch((): UnsentMonth[] => []);
    if (accountId === this.accountId) this.others.set(months.filter(({ place }) => place !== this.place));
  }

  /** One after the other, whatever becomes of the one before. */
  private next(work: () => Promise<unknown>): Promise<void> {
    const done = this.work.then(work).then(
      () => {
        this.works.set(true);
      },
      () => {
        this.works.set(false);
      },
    );
    this.work = done;
    return done;
  }
}
