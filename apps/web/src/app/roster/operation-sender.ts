import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { MonthView, OperationResultView } from '@banke/contracts';
import type { CellChange, PendingOperation } from '@banke/domain/roster';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { randomId } from '../http/random-id';
import { SessionStore } from '../session/session-store';
import { KeptOperations, type Found } from './kept-operations';
import { RosterApi } from './roster-api';
import { toWire } from './wire-cells';

/** Whoever shows the cells: told what became of each deed, in order. */
export interface OperationOutcome {
  /** What this browser kept of the roster; its deeds wait to be sent again. */
  found(found: Pick<Found, 'operations' | 'conflicts'>): void;
  answered(operation: PendingOperation, result: OperationResultView): void;
  refused(operation: PendingOperation, problem: ApiProblem): void;
}

/** A roster as it was read. */
export type OpenedRoster = Pick<MonthView, 'rosterId' | 'revision' | 'departmentId' | 'from'>;

/** `looking`: not known yet whether this browser has deeds of it to send. */
export type Saving = 'looking' | 'saved' | 'saving' | 'offline';

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
const LOOK_AGAIN_MS = 5_000;

/** Sends deeds one after another, each under its own id, until the server has answered; meanwhile it keeps them. */
@Injectable()
export class OperationSender {
  private readonly api = inject(RosterApi);
  private readonly session = inject(SessionStore);

  private readonly queue = signal<readonly PendingOperation[]>([]);
  private readonly reachable = signal(true);
  private readonly looked = signal(false);
  private readonly kept = inject(KeptOperations);
  private outcome: OperationOutcome | undefined;
  private rosterId = '';
  /** Their removal from what is kept may still be under way. */
  private readonly settledIds = new Set<string>();
  private sending = false;
  private retryMs = FIRST_RETRY_MS;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle: (() => void)[] = [];

  /** The revision that the next deed is based on. */
  revision = 0;
  readonly waiting = this.queue.asReadonly();
  readonly saving = computed((): Saving => {
    if (this.queue().length === 0) return this.looked() ? 'saved' : 'looking';
    return this.reachable() ? 'saving' : 'offline';
  });
  /** The browser has no room to keep what is not sent yet. */
  readonly unkept = computed(() => !this.kept.keeping() && this.queue().length > 0);

  constructor() {
    const again = () => void this.pump();
    const look = () => {
      if (!document.hidden && this.outcome) void this.takeOver();
    };
    addEventListener('online', again);
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', look);
      clearTimeout(this.timer);
      clearTimeout(this.lookTimer);
      this.outcome = undefined;
    });
  }

  /** Begins with a roster at a revision; what was kept of it follows, and is sent again. */
  open({ rosterId, revision, departmentId, from }: OpenedRoster, outcome: OperationOutcome): void {
    const accountId = this.session.session()?.accountId ?? '';
    if (rosterId !== this.rosterId) {
      this.queue.set([]);
      this.looked.set(false);
    }
    this.rosterId = rosterId;
    this.revision = revision;
    this.outcome = outcome;
    this.kept.open({ accountId, rosterId, departmentId, month: from.slice(0, 7) });
    void this.takeOver();
  }

  add(cells: readonly CellChange[]): void {
    const operation = { opId: randomId(), cells };
    this.queue.update((known) => [...known, operation]);
    this.kept.keep(operation);
    if (this.reachable()) void this.pump();
  }

  /** When nothing waits any more; never while the server is out of reach. */
  settled(): Promise<void> {
    return this.queue().length === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.idle.push(resolve);
        });
  }

  private async takeOver(): Promise<void> {
    const { rosterId } = this;
    clearTimeout(this.lookTimer);
    const { operations, conflicts, elsewhere } = await this.kept.find();
    if (rosterId !== this.rosterId || !this.outcome) return;
    // That tab may be closed before it could send them.
    if (elsewhere) this.lookTimer = setTimeout(() => void this.takeOver(), LOOK_AGAIN_MS);
    const known = new Set(this.queue().map(({ opId }) => opId));
    const older = operations.filter(({ opId }) => !known.has(opId) && !this.settledIds.has(opId));
    this.queue.update((queue) => [...older, ...queue]);
    this.looked.set(true);
    this.outcome.found({ operations: older, conflicts });
    await this.pump();
  }

  private async pump(): Promise<void> {
    const [operation] = this.queue();
    if (this.sending || !operation) return;
    clearTimeout(this.timer);
    this.sending = true;
    const { rosterId } = this;
    const place = this.kept.openPlace;
    try {
      const { opId, cells } = operation;
      const request = { opId, baseRevision: this.revision, cells: cells.map(toWire) };
      const result = await this.api.operate(rosterId, request);
      this.kept.answered(opId);
      this.done(rosterId, operation, () => this.outcome?.answered(operation, result));
    } catch (error) {
      this.failed(rosterId, place, operation, toApiProblem(error));
    } finally {
      this.sending = false;
    }
    if (this.reachable()) await this.pump();
  }

  private failed(
    rosterId: string,
    place: KeptOperations['openPlace'],
    operation: PendingOperation,
    problem: ApiProblem,
  ): void {
    const { status } = problem;
    // Neither an answer nor a session is a verdict on the deed: it waits.
    if (status === 0 || status >= 500 || status === 401 || status === 429) {
      this.reachable.set(false);
      this.timer = setTimeout(() => void this.pump(), this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
      return;
    }
    this.kept.refuse(operation, problem.code, place);
    this.done(rosterId, operation, () => this.outcome?.refused(operation, problem));
  }

  private done(rosterId: string, operation: PendingOperation, tell: () => void): void {
    this.reachable.set(true);
    this.retryMs = FIRST_RETRY_MS;
    if (rosterId !== this.rosterId) return;
    this.settledIds.add(operation.opId);
    this.queue.update((known) => known.filter(({ opId }) => opId !== operation.opId));
    tell();
    if (this.queue().length > 0) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }
}
