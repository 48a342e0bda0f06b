import { Injectable, inject } from '@angular/core';
import { mondayOf, type DaySpan } from '@banke/domain/calendar';
import { cellKey, planCopy, planPattern, type CellWrite, type PatternPlan } from '@banke/domain/roster';
import {
  Dialogs,
  Toasts,
  type GridChange,
  type GridOverwrite,
  type GridOverwriteAnswer,
  type GridPinning,
  type GridRefusal,
  type GridSelection,
} from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { OverwriteDialog, type OverwriteAnswer } from './overwrite-dialog';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

/** What people do to the cells of a roster, from the grid, its menu and the dialogs. */
@Injectable()
export class RosterDeeds {
  private readonly editing = inject(RosterEditing);
  private readonly desk = inject(RosterDesk);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  /** Remembered until the page is loaded again. */
  private remembered: Exclude<GridOverwriteAnswer, 'cancel'> | undefined;

  readonly askOverwrite = async (asked: GridOverwrite): Promise<GridOverwriteAnswer> => {
    if (this.remembered) return this.remembered;
    const answer = await this.dialogs.ask<OverwriteAnswer>(OverwriteDialog, asked);
    if (answer?.remember && answer.answer !== 'cancel') this.remembered = answer.answer;
    return answer?.answer ?? 'cancel';
  };

  change({ cells }: GridChange): void {
    this.editing.write(cells.map(({ rowId, day, next }) => this.write(rowId, day, next)));
  }

  pin({ places, pinned }: GridPinning): void {
    const cells = this.desk.month()?.cells;
    this.editing.write(
      places.flatMap(({ rowId, day }): CellWrite[] => {
        const there = cells?.get(cellKey(rowId, day));
        return there ? [{ personId: rowId, day, next: { ...there, pinned } }] : [];
      }),
    );
  }

  set({ rowIds, days }: GridSelection, versionId: string | null): void {
    this.editing.write(rowIds.flatMap((rowId) => days.map((day) => this.write(rowId, day, versionId))));
  }

  fill(plan: PatternPlan): void {
    const month = this.desk.month();
    if (month) this.tell(this.editing.write(planPattern(month, plan)));
  }

  /** A whole number of weeks back, into the chosen cells. */
  async copy(personIds: readonly string[], span: DaySpan, weeks: number): Promise<void> {
    const month = this.desk.month();
    if (!month) return;
    const plan = { personIds, span, back: weeks * 7 };
    const all = planCopy(month, { ...plan, onto: 'replace' });
    const empty = planCopy(month, { ...plan, onto: 'only-empty' });
    const filled = all.length - empty.length;
    const answer =
      filled === 0 ? 'replace' : await this.askOverwrite({ deed: 'pasted', filled, empty: empty.length });
    if (answer === 'cancel') return;
    this.tell(this.editing.write(answer === 'replace' ? all : empty));
  }

  /** The span of a selection; of a single cell its whole week. */
  spanOf({ days }: GridSelection, week: boolean): DaySpan {
    const [from, through] = [days[0] ?? 0, days.at(-1) ?? 0];
    if (!week || from !== through) return { from, through };
    const monday = mondayOf(from);
    return { from: monday, through: monday + 6 };
  }

  refused(refusal: GridRefusal): void {
    this.toasts.problem(this.sentence(refusal));
  }

  async catchUp(): Promise<void> {
    try {
      await this.editing.catchUp();
    } catch (error) {
      // Out of reach: the status line says so as soon as there is something to send.
      if (toApiProblem(error).status !== 0) this.toasts.problem(this.problems.notLoaded(toApiProblem(error)));
    }
  }

  private tell(cells: number): void {
    if (cells === 0) this.toasts.done(this.words.t('roster.nothingWritten'));
    else
      this.toasts.undoable(this.words.count('roster.written', cells), this.words.t('shell.undo'), () =>
        this.editing.undo(),
      );
  }

  /** What a person pinned stays pinned when they type something else there. */
  private write(personId: string, day: number, versionId: string | null): CellWrite {
    const pinned = this.desk.month()?.cells.get(cellKey(personId, day))?.pinned ?? false;
    return { personId, day, next: versionId === null ? null : { templateVersionId: versionId, pinned } };
  }

  private sentence(refusal: GridRefusal): string {
    switch (refusal.reason) {
      case 'unknown': {
        const [first] = refusal.texts;
        return refusal.deed === 'typed'
          ? this.words.t('roster.refused.typed', { text: first?.text ?? '' })
          : this.words.t('roster.refused.pasted', {
              ...{ text: first?.text ?? '', line: first?.line ?? 0, field: first?.field ?? 0 },
              n: refusal.texts.length,
            });
      }
      case 'closed':
        return this.words.count('roster.refused.closed', refusal.places.length);
      case 'outside':
        return this.words.count('roster.refused.outside', refusal.cells);
    }
  }
}
