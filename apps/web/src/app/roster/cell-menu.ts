import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { cellKey, clockTime, type ActivityData } from '@banke/domain/roster';
import { Dialogs, Icon, type GridMenuRequest } from '@banke/ui';
import { Words } from '../words/words';
import { CommentDialog, type CommentData } from './life/comment-dialog';
import { RosterLifeStore } from './life/roster-life-store';
import { CandidatesDialog } from './candidates-dialog';
import { ActivityDialog, type ActivityDialogData } from './activities/activity-dialog';
import { ArrangeDialog, type ArrangeData } from './activities/arrange-dialog';
import { RosterDeeds } from './roster-deeds';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';
import { WhyDialog } from './why-dialog';

/** What can be done with the chosen cells, where the pointer is. */
@Component({
  selector: 'app-cell-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  templateUrl: './cell-menu.html',
  styles: `
    .anchor {
      position: fixed;
    }
    .codes {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: 4px;
      padding: 4px;
    }
    .codes button {
      min-height: 32px;
      padding: 0 4px;
      border: 1px solid var(--line);
      border-radius: 4px;
      font-weight: 600;
    }
    .codes button:hover,
    .codes button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -1px;
    }
  `,
})
export class CellMenu {
  private readonly dialogs = inject(Dialogs);
  private readonly editing = inject(RosterEditing);
  private readonly deeds = inject(RosterDeeds);
  private from: Element | null = null;
  private readonly life = inject(RosterLifeStore);
  private readonly trigger = viewChild.required(CdkMenuTrigger);

  protected readonly words = inject(Words);
  protected readonly desk = inject(RosterDesk);
  protected readonly asked = signal<GridMenuRequest | undefined>(undefined);
  protected readonly editable = this.editing.editable;
  protected readonly commentable = computed(() => this.life.life()?.state !== 'closed');
  protected readonly pinned = computed(() => {
    const [asked, month] = [this.asked(), this.desk.month()];
    return asked && month
      ? (month.cells.get(cellKey(asked.place.rowId, asked.place.day))?.pinned ?? false)
      : false;
  });

  /** What the person has beside the shift on the day that was pointed at. */
  protected readonly activities = computed(() => {
    const place = this.asked()?.place;
    const person = this.desk.month()?.data.people.find(({ id }) => id === place?.rowId);
    return person?.activities.filter(({ day }) => place && day === plainDateOf(place.day)) ?? [];
  });

  open(request: GridMenuRequest): void {
    this.asked.set(request);
    this.from = document.activeElement;
    ignoreRelease();
    // The anchor stands at the pointer only after it was drawn there.
    setTimeout(() => {
      this.trigger().open();
      this.trigger().getMenu()?.focusFirstItem('program');
    });
  }

  /** The keys go on where they were: whatever gives the focus back to the anchor means the grid. */
  protected back(): void {
    if (this.from instanceof HTMLElement) this.from.focus({ preventScroll: true });
  }

  protected set(versionId: string | null): void {
    const asked = this.asked();
    if (asked) this.deeds.set(asked.selection, versionId);
  }

  protected pin(): void {
    const asked = this.asked();
    if (!asked) return;
    const { rowIds, days } = asked.selection;
    const places = rowIds.flatMap((rowId) => days.map((day) => ({ rowId, day })));
    this.deeds.pin({ places, pinned: !this.pinned() });
  }

  protected copyWeek(): void {
    const asked = this.asked();
    if (!asked) return;
    void this.deeds.copy(asked.selection.rowIds, this.deeds.spanOf(asked.selection, false), 1);
  }

  protected arrange(): void {
    const [asked, month] = [this.asked(), this.desk.month()];
    if (!asked || !month) return;
    const { rowIds, days } = asked.selection;
    const people = rowIds.map((id) => ({ id, name: this.desk.names().get(id) ?? '' }));
    const { data, period } = month;
    this.dialogs.open<unknown, ArrangeData>(ArrangeDialog, {
      ...{ departmentId: data.departmentId, people, days, until: period.through },
    });
  }

  /** 培训 14:00–15:00 */
  protected said({ kind, from, to }: ActivityData): string {
    return `${this.words.t(`roster.activity.${kind}`)} ${clockTime(from)}–${clockTime(to)}`;
  }

  protected edit(activity: ActivityData): void {
    const [personId, month] = [this.asked()?.place.rowId, this.desk.month()];
    if (personId === undefined || !month) return;
    const name = this.desk.names().get(personId) ?? '';
    const { people } = month.data;
    this.dialogs.open<unknown, ActivityDialogData>(ActivityDialog, { activity, personId, name, people });
  }

  protected why(): void {
    const { desk, editing } = this;
    this.dialogs.open(WhyDialog, { desk, editing, place: this.asked()?.place });
  }

  protected who(): void {
    const { desk, editing } = this;
    this.dialogs.open(CandidatesDialog, { desk, editing, place: this.asked()?.place }, { wide: true });
  }

  protected comment(): void {
    const place = this.asked()?.place;
    if (!place) return;
    const name = this.desk.names().get(place.rowId) ?? '';
    const data = { store: this.life, staffId: place.rowId, day: place.day, name };
    this.dialogs.open<unknown, CommentData>(CommentDialog, data);
  }

  protected history(): void {
    const asked = this.asked();
    if (asked) this.desk.selection.set(asked.selection);
    this.desk.show('history');
  }
}

/** The button that asked for the menu may be released only after it is open: that is no click beside it. */
function ignoreRelease(): void {
  const over = new AbortController();
  const once = { capture: true, signal: over.signal };
  const end = () => {
    over.abort();
  };
  window.addEventListener(
    'auxclick',
    (event) => {
      event.stopPropagation();
      end();
    },
    once,
  );
  window.addEventListener('pointerdown', end, once);
}
