import type { OperationListView, OperationResultView, RosterOperationView } from '@banke/contracts';
import {
  applyOperation,
  cellKey,
  reconcile,
  sameValue,
  type CellChange,
  type Cells,
  type CellWrite,
  type HeldConflict,
  type LoggedOperation,
  type PendingOperation,
} from '@banke/domain/roster';
import { toCellChange, toStoredChange } from '../roster/stored-cells';
import type { TestClient } from './test-client';

export type SendFate = 'answered' | 'not sent' | 'answer lost' | 'sent twice' | 'answered late';

/** One open page of a roster as far as its cells go, over a line that loses and delays what a test wants. */
export class ReplicaClient {
  cells: Cells = new Map();
  revision = 0;
  held: readonly HeldConflict[] = [];
  /** What of each answered deed the server says it did. */
  readonly acknowledged: { opId: string; applied: CellChange[] }[] = [];
  pending: readonly PendingOperation[] = [];
  private readonly wrote = new Map<string, CellWrite>();
  private readonly late: (() => void)[] = [];
  private inFlight = false;

  constructor(
    private readonly browser: TestClient,
    private readonly rosterId: string,
    private readonly newId: () => string,
  ) {}

  write(writes: readonly CellWrite[]): void {
    const distinct = new Map(writes.map((each) => [cellKey(each.personId, each.day), each]));
    const cells = [...distinct]
      .map(([key, each]) => ({ ...each, expected: this.cells.get(key) ?? null }))
      .filter(({ expected, next }) => !sameValue(expected, next));
    if (cells.length === 0) return;
    for (const { personId, day, next } of cells) {
      const key = cellKey(personId, day);
      this.wrote.set(key, { personId, day, next });
      this.held = this.held.filter((each) => cellKey(each.personId, each.day) !== key);
    }
    this.cells = applyOperation(this.cells, cells).cells;
    this.pending = [...this.pending, { opId: this.newId(), cells }];
  }

  async send(fate: SendFate): Promise<void> {
    const [deed] = this.pending;
    if (!deed || this.inFlight || fate === 'not sent') return;
    const results = await Promise.all(
      Array.from({ length: fate === 'sent twice' ? 2 : 1 }, () => this.post(deed)),
    );
    const result = results.at(-1);
    if (!result || fate === 'answer lost') return;
    if (fate !== 'answered late') return this.answered(deed, result);
    this.inFlight = true;
    this.late.push(() => {
      this.inFlight = false;
      this.answered(deed, result);
    });
  }

  /** Asks for what others did; not while a deed waits, whose answer brings it along. */
  async look(fate: 'answered' | 'answered late'): Promise<void> {
    if (this.pending.length > 0) return;
    const { body } = await this.browser.get<OperationListView>(
      `/api/rosters/${this.rosterId}/operations?after=${this.revision}`,
    );
    const take = () => {
      if (this.pending.length === 0) this.take(body.operations);
    };
    if (fate === 'answered') take();
    else this.late.push(take);
  }

  /** The oldest answer that is still on its way. */
  arrive(): void {
    this.late.shift()?.();
  }

  async settle(): Promise<void> {
    while (this.late.length > 0) this.arrive();
    while (this.pending.length > 0) await this.send('answered');
  }

  shown(): Record<string, string> {
    return Object.fromEntries([...this.cells].map(([key, value]) => [key, value.templateVersionId]).sort());
  }

  /** What this client wanted last in each cell that it wrote. */
  lastWrites(): CellWrite[] {
    return [...this.wrote.values()];
  }

  private async post({ opId, cells }: PendingOperation): Promise<OperationResultView> {
    const request = { opId, baseRevision: this.revision, cells: cells.map(toStoredChange) };
    const path = `/api/rosters/${this.rosterId}/operations`;
    const { status, body } = await this.browser.post<OperationResultView>(path, request);
    if (status !== 201) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private answered(deed: PendingOperation, { operations, conflicts }: OperationResultView): void {
    this.pending = this.pending.filter(({ opId }) => opId !== deed.opId);
    const own = operations.find(({ opId }) => opId === deed.opId);
    this.acknowledged.push({ opId: deed.opId, applied: own?.changes.map(toCellChange) ?? [] });
    this.take(
      operations,
      conflicts.map(({ actual, byName, ...change }) => ({
        ...toCellChange(change),
        actual: toCellChange({ ...change, next: actual }).next,
        byName,
      })),
    );
  }

  private take(
    operations: readonly RosterOperationView[],
    conflicts: Parameters<typeof reconcile>[2] = [],
  ): void {
    const { writes, revision, held } = reconcile(this, operations.map(toLogged), conflicts);
    const cells = new Map(this.cells);
    for (const { personId, day, next } of writes) {
      if (next === null) cells.delete(cellKey(personId, day));
      else cells.set(cellKey(personId, day), next);
    }
    [this.cells, this.revision, this.held] = [cells, revision, held];
  }
}

function toLogged({ revision, byName, changes }: RosterOperationView): LoggedOperation {
  return { revision, byName, changes: changes.map(toCellChange) };
}
