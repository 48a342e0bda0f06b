import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { OperationResultView } from '@banke/contracts';
import type { CellChange } from '@banke/domain/roster';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { randomId } from '../http/random-id';
import { SessionStore } from '../session/session-store';
import { KeptOperations, type PendingOperation } from './kept-operations';
import { RosterApi } from './roster-api';
import { toWire } from './wire-cells';

/** Whoever shows the cells: told what became of each deed, in order. */
export interface OperationOutcome {
  answered(operation: PendingOperation, result: OperationResultView): void;
  refused(operation: PendingOperation, problem: ApiProblem): void;
}

export type Saving = 'saved' | 'saving' | 'offline';

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/** Sends deeds one after another, each under its own id, until the server has answered; meanwhile it keeps them. */
@Injectable()
export class OperationSender {
  private readonly api = inject(RosterApi);
  private readonly session = inject(SessionStore);

  private readonly queue = signal<readonly PendingOperation[]>([]);
  private readonly reachable = signal(true);
  private readonly keeping = signal(true);
  private kept: KeptOperations | undefined;
  private outcome: OperationOutcome | undefined;
  private rosterId = '';
  private sending = false;
  private retryMs = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle: (() => void)[] = [];

  /** The revision that the next deed is based on. */
  revision = 0;
  readonly waiting = this.queue.asReadonly();
  readonly saving = computed((): Saving => {
    if (this.queue().length === 0) return 'saved';
    return this.reachable() ? 'saving' : 'offline';
  });
  /** The browser has no room to keep what is not sent yet. */
  readonly unkept = computed(() => !this.keeping() && this.queue().length > 0);

  constructor() {
    const again = () => void this.pump();
    addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', again);
      clearTimeout(this.timer);
      this.outcome = undefined;
    });
  }

  /** Begins with a roster at a revision; gives what was kept of it, which is already in the queue again. */
  open(rosterId: string, revision: number, outcome: OperationOutcome): readonly PendingOperation[] {
    const accountId = this.session.session()?.accountId ?? '';
    this.rosterId = rosterId;
    this.revision = revision;
    this.outcome = outcome;
    this.kept = new KeptOperations(accountId, rosterId, randomId);
    this.queue.set(this.kept.take());
    void this.pump();
    return this.queue();
  }

  add(cells: readonly CellChange[]): void {
    this.change([...this.queue(), { opId: randomId(), cells }]);
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

  private async pump(): Promise<void> {
    const [operation] = this.queue();
    if (this.sending || !operation) return;
    clearTimeout(this.timer);
    this.sending = true;
    const rosterId = this.rosterId;
    try {
      const { opId, cells } = operation;
      const request = { opId, baseRevision: this.revision, cells: cells.map(toWire) };
      const result = await this.api.operate(rosterId, request);
      this.done(rosterId, operation, () => this.outcome?.answered(operation, result));
    } catch (error) {
      this.failed(rosterId, operation, toApiProblem(error));
    } finally {
      this.sending = false;
    }
    if (this.reachable()) await this.pump();
  }

  private failed(rosterId: string, operation: PendingOperation, problem: ApiProblem): void {
    const { status } = problem;
    // Neither an answer nor a session is a verdict on the deed: it waits.
    if (status === 0 || status >= 500 || status === 401 || status === 429) {
      this.reachable.set(false);
      this.timer = setTimeout(() => void this.pump(), this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
      return;
    }
    this.done(rosterId, operation, () => this.outcome?.refused(operation, problem));
  }

  private done(rosterId: string, operation: PendingOperation, tell: () => void): void {
    this.reachable.set(true);
    this.retryMs = FIRST_RETRY_MS;
    if (rosterId !== this.rosterId) return;
    this.change(this.queue().filter(({ opId }) => opId !== operation.opId));
    tell();
    if (this.queue().length > 0) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private change(operations: readonly PendingOperation[]): void {
    this.queue.set(operations);
    this.keeping.set(this.kept?.keep(operations) ?? false);
  }
}
