import { computed, Injectable, inject, signal } from '@angular/core';
import type { MonthView, OperationResultView, OverrideView, RosterOperationView } from '@banke/contracts';
import {
  allFindings,
  applyOperation,
  cellKey,
  checkMonth,
  inverseOf,
  readMonth,
  readOverride,
  recheck,
  sameValue,
  scoreOf,
  type CellChange,
  type CellValue,
  type CellWrite,
  type CheckedMonth,
} from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import type { ApiProblem } from '../http/api-problem';
import { randomId } from '../http/random-id';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import type { PendingOperation } from './kept-operations';
import { OperationSender, type OperationOutcome } from './operation-sender';
import { RosterApi } from './roster-api';
import { fromWire, valueFromWire } from './wire-cells';

/** A cell that somebody else had changed before a deed of one's own arrived. */
export interface ShownConflict {
  personId: string;
  day: number;
  mine: CellValue;
  theirs: CellValue;
  byName: string | null;
}

/** Operations are handed out in pieces of this many. */
const AT_ONCE = 500;

/** The cells of an open roster: changed at once, checked at once, and sent on. Provided by the page. */
@Injectable()
export class RosterEditing implements OperationOutcome {
  private readonly api = inject(RosterApi);
  private readonly sender = inject(OperationSender);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);

  private readonly opened = signal<{ answer: MonthView; checked: CheckedMonth } | undefined>(undefined);
  private readonly undone = signal<readonly (readonly CellChange[])[]>([]);
  private readonly done = signal<readonly (readonly CellChange[])[]>([]);
  private readonly shownConflicts = signal<readonly ShownConflict[]>([]);

  readonly checked = computed(() => this.opened()?.checked);
  readonly editable = computed(() => this.opened()?.answer.editable ?? false);
  readonly findings = computed(() => {
    const checked = this.checked();
    return checked ? allFindings(checked) : [];
  });
  readonly score = computed(() => scoreOf(this.findings()));
  readonly conflicts = this.shownConflicts.asReadonly();
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);
  /** Asked for when the server says that nothing may be written any more. */
  stale: () => void = () => undefined;

  open(answer: MonthView): void {
    const checked = checkMonth(readMonth(answer));
    this.opened.set({ answer, checked });
    this.done.set([]);
    this.undone.set([]);
    this.shownConflicts.set([]);
    const kept = this.sender.open(answer.rosterId, answer.revision, this);
    // Where somebody else was faster the cell stays theirs until the server has named both values.
    for (const { cells } of kept) this.put(applyOperation(this.cells(), cells).applied);
  }

  /** The same month read again, since what it is judged by has changed; nothing that can be undone is forgotten. */
  refresh(answer: MonthView): void {
    if (this.opened()?.answer.rosterId !== answer.rosterId || this.sender.waiting().length > 0) return;
    this.opened.set({ answer, checked: checkMonth(readMonth(answer)) });
    this.sender.revision = answer.revision;
  }

  close(): void {
    this.opened.set(undefined);
  }

  /** One deed: what differs from what stands there is shown, checked, kept and sent. Gives the number of cells. */
  write(writes: readonly CellWrite[]): number {
    const changes = this.asChanges(writes);
    if (changes.length === 0 || !this.editable()) return 0;
    this.perform(changes);
    this.done.update((stack) => [...stack, changes]);
    this.undone.set([]);
    return changes.length;
  }

  undo(): CellChange[] {
    return this.turn(this.done, this.undone);
  }

  redo(): CellChange[] {
    return this.turn(this.undone, this.done);
  }

  /** One deed, however many there are. */
  takeMine(conflicts: readonly ShownConflict[]): void {
    this.takeTheirs(conflicts);
    this.write(conflicts.map(({ personId, day, mine }) => ({ personId, day, next: mine })));
  }

  takeTheirs(conflicts: readonly ShownConflict[]): void {
    this.shownConflicts.update((known) => known.filter((each) => !conflicts.includes(each)));
  }

  setOverrides(overrides: OverrideView[]): void {
    this.opened.update(
      (open) =>
        open && {
          answer: { ...open.answer, overrides },
          checked: {
            ...open.checked,
            month: { ...open.checked.month, overrides: overrides.map(readOverride) },
          },
        },
    );
  }

  overrides(): OverrideView[] {
    return this.opened()?.answer.overrides ?? [];
  }

  /** What others did meanwhile. What waits to be sent brings it along by itself. */
  async catchUp(): Promise<void> {
    const open = this.opened();
    if (!open || this.sender.waiting().length > 0) return;
    const { operations } = await this.api.operations(open.answer.rosterId, this.sender.revision);
    if (this.opened()?.answer !== open.answer || this.sender.waiting().length > 0) return;
    this.take(operations, []);
    if (operations.length >= AT_ONCE) await this.catchUp();
  }

  /** Puts the cells back to a revision, as one more operation that can be undone. */
  restore(revision: number): Promise<void> {
    return this.adopt((rosterId, opId, baseRevision) =>
      this.api.restore(rosterId, { opId, revision, baseRevision }),
    );
  }

  /** A deed that the server works out by itself: one operation more, that can be undone like those made here. */
  async adopt(
    deed: (rosterId: string, opId: string, baseRevision: number) => Promise<OperationResultView>,
  ): Promise<void> {
    await this.sender.settled();
    const open = this.opened();
    if (!open) return;
    const opId = randomId();
    const result = await deed(open.answer.rosterId, opId, this.sender.revision);
    this.take(result.operations, []);
    const own = result.operations.find((operation) => operation.opId === opId);
    if (own) this.done.update((stack) => [...stack, own.changes.map(fromWire)]);
  }

  answered(operation: PendingOperation, result: OperationResultView): void {
    this.take(
      result.operations,
      result.conflicts.map(({ actual, ...change }) => ({
        ...fromWire(change),
        actual: valueFromWire(actual),
      })),
    );
    if (result.operations.length >= AT_ONCE) void this.catchUp();
    else this.sender.revision = result.revision;
  }

  refused({ cells }: PendingOperation, problem: ApiProblem): void {
    const pending = this.pendingKeys();
    const back = inverseOf(cells).filter(({ personId, day }) => !pending.has(cellKey(personId, day)));
    this.put(applyOperation(this.cells(), back).applied);
    this.toasts.problem(this.problems.sentence(problem));
    if (problem.code === 'roster.not-editable' || problem.code === 'roster.not-found') this.stale();
  }

  private turn(from: typeof this.done, onto: typeof this.done): CellChange[] {
    const last = from().at(-1);
    if (!last || !this.editable()) return [];
    const { applied, conflicts } = applyOperation(this.cells(), inverseOf(last));
    from.update((stack) => stack.slice(0, -1));
    if (applied.length > 0) {
      this.perform(applied);
      onto.update((stack) => [...stack, applied]);
    }
    if (conflicts.length > 0) this.toasts.done(this.words.count('roster.leftChanged', conflicts.length));
    return applied;
  }

  private perform(changes: readonly CellChange[]): void {
    this.put(changes);
    this.sender.add(changes);
  }

  /** What the server says stands where, unless a later deed of one's own is still on its way there. */
  private take(
    operations: readonly RosterOperationView[],
    conflicts: readonly (CellChange & { actual: CellValue })[],
  ): void {
    const truth = new Map<string, CellWrite>();
    const names = new Map<string, string | null>();
    for (const { changes, byName } of operations) {
      for (const change of changes.map(fromWire)) {
        truth.set(cellKey(change.personId, change.day), change);
        names.set(cellKey(change.personId, change.day), byName);
      }
    }
    for (const { personId, day, actual } of conflicts) {
      truth.set(cellKey(personId, day), { personId, day, next: actual });
    }
    const pending = this.pendingKeys();
    this.put(this.asChanges([...truth].filter(([key]) => !pending.has(key)).map(([, write]) => write)));
    const shown = conflicts.map(({ personId, day, next, actual }) => ({
      ...{ personId, day, mine: next, theirs: actual },
      byName: names.get(cellKey(personId, day)) ?? null,
    }));
    if (shown.length > 0) this.shownConflicts.update((known) => [...known, ...shown]);
    const last = operations.at(-1);
    if (last) this.sender.revision = Math.max(this.sender.revision, last.revision);
  }

  private put(writes: readonly CellWrite[]): void {
    this.opened.update((open) => open && { ...open, checked: recheck(open.checked, writes) });
  }

  private asChanges(writes: readonly CellWrite[]): CellChange[] {
    const cells = this.cells();
    return writes
      .map((write) => ({ ...write, expected: cells.get(cellKey(write.personId, write.day)) ?? null }))
      .filter(({ expected, next }) => !sameValue(expected, next));
  }

  private cells() {
    return this.opened()?.checked.month.cells ?? new Map<string, NonNullable<CellValue>>();
  }

  private pendingKeys(): Set<string> {
    const cells = this.sender.waiting().flatMap((operation) => operation.cells);
    return new Set(cells.map(({ personId, day }) => cellKey(personId, day)));
  }
}
