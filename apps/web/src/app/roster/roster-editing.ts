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
  reconcile,
  recheck,
  sameValue,
  scoreOf,
  stillUndoable,
  takenBack,
  type CellChange,
  type CellValue,
  type CellWrite,
  type CheckedMonth,
  type HeldConflict,
  type LostCell,
  type PendingOperation,
} from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import type { ApiProblem } from '../http/api-problem';
import { randomId } from '../http/random-id';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { KeptOperations, type Found } from './kept-operations';
import { OperationSender, type OperationOutcome } from './operation-sender';
import { RosterApi } from './roster-api';
import { fromWire, valueFromWire } from './wire-cells';

/** A cell that somebody else had changed before a deed of one's own arrived. */
export interface ShownConflict extends HeldConflict {
  /** What stands there now. */
  theirs: CellValue;
}

/** Operations are handed out in pieces of this many. */
const AT_ONCE = 500;

/** The cells of an open roster: changed at once, checked at once, and sent on. Provided by the page. */
@Injectable()
export class RosterEditing implements OperationOutcome {
  private readonly api = inject(RosterApi);
  private readonly sender = inject(OperationSender);
  private readonly kept = inject(KeptOperations);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);

  private readonly opened = signal<{ answer: MonthView; checked: CheckedMonth } | undefined>(undefined);
  private readonly undone = signal<readonly (readonly CellChange[])[]>([]);
  private readonly done = signal<readonly (readonly CellChange[])[]>([]);
  private readonly held = signal<readonly HeldConflict[]>([]);
  /** Of which roster the deeds are that can be undone. */
  private remembered: string | undefined;
  /** Others wrote something while a deed of one's own was on its way. */
  private behind = false;

  readonly checked = computed(() => this.opened()?.checked);
  readonly editable = computed(() => this.opened()?.answer.editable ?? false);
  readonly findings = computed(() => {
    const checked = this.checked();
    return checked ? allFindings(checked) : [];
  });
  readonly score = computed(() => scoreOf(this.findings()));
  readonly conflicts = computed((): readonly ShownConflict[] => {
    const cells = this.checked()?.month.cells;
    return this.held().map((each) => ({
      ...each,
      theirs: cells?.get(cellKey(each.personId, each.day)) ?? null,
    }));
  });
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);
  /** Asked for when the server says that nothing may be written any more. */
  stale: () => void = () => undefined;

  open(answer: MonthView): void {
    const checked = checkMonth(readMonth(answer));
    this.opened.set({ answer, checked });
    this.held.set([]);
    this.behind = false;
    for (const { cells } of this.sender.waiting()) this.put(applyOperation(this.cells(), cells).applied);
    this.remember(answer.rosterId);
    this.sender.open(answer, this);
  }

  found({ operations, conflicts }: Pick<Found, 'operations' | 'conflicts'>): void {
    // Where somebody else was faster the cell stays theirs until the server has named both values.
    for (const { cells } of operations) this.put(applyOperation(this.cells(), cells).applied);
    const known = new Set(this.held().map(keyOf));
    const cells = this.cells();
    const open = conflicts.filter(
      (each) => !known.has(keyOf(each)) && !sameValue(cells.get(keyOf(each)) ?? null, each.mine),
    );
    this.hold([...this.held(), ...open], [...this.held(), ...conflicts]);
  }

  /** The same month read again, since what it is judged by has changed; nothing that can be undone is forgotten. */
  refresh(answer: MonthView): void {
    if (this.opened()?.answer.rosterId !== answer.rosterId || this.sender.waiting().length > 0) return;
    const known = this.sender.revision;
    this.opened.set({ answer, checked: checkMonth(readMonth(answer)) });
    this.sender.revision = answer.revision;
    // It may have been asked for before the last deed was answered.
    if (answer.revision < known) void this.catchUp();
  }

  close(): void {
    this.opened.set(undefined);
  }

  /** One deed: what differs from what stands there is shown, checked, kept and sent. Gives the number of cells. */
  write(writes: readonly CellWrite[]): number {
    const changes = this.asChanges(writes);
    if (changes.length === 0 || !this.editable()) return 0;
    this.settle(changes);
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
    if (!this.editable()) return;
    this.write(conflicts.map(({ personId, day, mine }) => ({ personId, day, next: mine })));
    this.settle(conflicts);
  }

  takeTheirs(conflicts: readonly ShownConflict[]): void {
    this.settle(conflicts);
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

  /** What others did meanwhile; while deeds wait, once the last of them is answered. */
  async catchUp(): Promise<void> {
    const open = this.opened();
    if (!open) return;
    this.behind = this.sender.waiting().length > 0;
    if (this.behind) return;
    const { operations } = await this.api.operations(open.answer.rosterId, this.sender.revision);
    if (this.opened()?.answer.rosterId !== open.answer.rosterId) return;
    this.behind = this.sender.waiting().length > 0;
    if (this.behind) return;
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
      result.conflicts.map(({ actual, byName, ...change }) => ({
        ...fromWire(change),
        ...{ actual: valueFromWire(actual), byName },
      })),
    );
    const whole = result.operations.length < AT_ONCE;
    if (whole) this.sender.revision = Math.max(this.sender.revision, result.revision);
    if (!whole || this.behind) void this.catchUp();
  }

  refused(operation: PendingOperation, problem: ApiProblem): void {
    this.put(takenBack(this.cells(), operation, this.sender.waiting()));
    for (const stack of [this.done, this.undone])
      stack.update((deeds) => deeds.filter((cells) => cells !== operation.cells));
    this.toasts.problem(this.problems.sentence(problem));
    // What others wrote there meanwhile was not shown while the deed was on its way.
    this.stale();
  }

  /** Does refused deeds again, each with what it expected then: where others wrote since, both values are shown. */
  again(operations: readonly PendingOperation[]): void {
    for (const { cells } of operations) {
      this.put(applyOperation(this.cells(), cells).applied);
      this.sender.add(cells);
    }
  }

  /** Of the same roster read again, what can be undone stays so; a deed on top of which others wrote is forgotten. */
  private remember(rosterId: string): void {
    const same = rosterId === this.remembered;
    this.remembered = rosterId;
    for (const stack of [this.done, this.undone])
      stack.update((deeds) => (same ? stillUndoable(this.cells(), deeds) : []));
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

  private take(operations: readonly RosterOperationView[], conflicts: readonly LostCell[]): void {
    const logged = operations.map(({ revision, byName, changes }) => ({
      ...{ revision, byName },
      changes: changes.map(fromWire),
    }));
    const { revision } = this.sender;
    const copy = { cells: this.cells(), revision, pending: this.sender.waiting(), held: this.held() };
    const next = reconcile(copy, logged, conflicts);
    this.put(next.writes);
    this.hold(next.held);
    this.sender.revision = next.revision;
  }

  /** Decided, by whatever was written there or by leaving it. */
  private settle(cells: readonly { personId: string; day: number }[]): void {
    const decided = new Set(cells.map(keyOf));
    this.hold(this.held().filter((each) => !decided.has(keyOf(each))));
  }

  private hold(held: readonly HeldConflict[], before = this.held()): void {
    this.held.set(held);
    this.kept.changeConflicts(before, held);
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
}

function keyOf({ personId, day }: { personId: string; day: number }): string {
  return cellKey(personId, day);
}
