import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { RosterCommentView, RosterLifeView } from '@banke/contracts';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { cellKey, checkListOf, pendingChanges, type RosterDeed } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { onLive } from '../../live/on-live';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { OperationSender } from '../operation-sender';
import { RosterApi } from '../roster-api';
import { RosterEditing } from '../roster-editing';
import { RosterLifeApi, type StepWords } from './roster-life-api';

/** The next step of each state, as far as it makes sense now; the rest is in a menu. */
const NEXT: readonly RosterDeed[] = ['submit', 'approve', 'publish', 'amend', 'close'];

/** How the open roster stands as a whole, and the steps it takes. Provided by the page. */
@Injectable()
export class RosterLifeStore {
  private readonly api = inject(RosterLifeApi);
  private readonly months = inject(RosterApi);
  private readonly editing = inject(RosterEditing);
  private readonly sender = inject(OperationSender);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);

  private readonly shown = signal<RosterLifeView | undefined>(undefined);
  private readonly rosterId = computed(() => this.editing.checked()?.month.data.rosterId);

  /** Nothing of another roster, while the new one is on its way. */
  readonly life = computed(() => {
    const life = this.shown();
    return life?.rosterId === this.rosterId() ? life : undefined;
  });
  readonly month = computed(() => this.editing.checked()?.month);
  readonly openComments = computed(() => (this.life()?.comments ?? []).filter((each) => !each.resolvedAt));
  /** By cell. */
  readonly commented = computed(() => {
    const cells = new Map<string, RosterCommentView[]>();
    for (const each of this.openComments()) {
      const key = cellKey(each.staffId, dayNumber(each.day));
      cells.set(key, [...(cells.get(key) ?? []), each]);
    }
    return cells;
  });
  readonly pending = computed(() => {
    const checked = this.editing.checked();
    return checked ? pendingChanges(checked) : [];
  });
  /** Asked for by dialogs; costs a look at every need of every day. */
  readonly checkList = computed(() => {
    const checked = this.editing.checked();
    return checked ? checkListOf(checked) : undefined;
  });
  readonly over = computed(() => {
    const data = this.month()?.data;
    return data !== undefined && data.today > data.through;
  });
  readonly next = computed(() =>
    NEXT.find(
      (deed) =>
        this.life()?.may.includes(deed) &&
        (deed !== 'amend' || this.pending().length > 0) &&
        (deed !== 'close' || this.over()),
    ),
  );
  readonly others = computed(() => (this.life()?.may ?? []).filter((deed) => deed !== this.next()));

  constructor() {
    effect(() => {
      const id = this.rosterId();
      untracked(() => {
        if (id !== undefined && this.shown()?.rosterId !== id) void this.load(id);
      });
    });
    // A month that was read anew knows of a step before its news came, or when they never did.
    effect(() => {
      const state = this.month()?.data.state;
      untracked(() => {
        const life = this.life();
        if (life && state !== undefined && state !== life.state) void this.load(life.rosterId);
      });
    });
    onLive(['roster-life-changed'], () => this.again());
    onLive(['roster-notices-changed'], () => this.readLife());
  }

  /** Throws `roster.changed` after it has asked how things are now. */
  async take(deed: RosterDeed, said: StepWords): Promise<void> {
    await this.sender.settled();
    const life = this.life();
    if (!life) return;
    try {
      const seen = { revision: this.sender.revision, step: life.steps.length };
      this.shown.set(await this.api.take(life.rosterId, deed, { ...said, ...seen }));
      this.toasts.done(this.words.t(`roster-life.done.${deed}`));
    } catch (error) {
      if (toApiProblem(error).code === 'roster.changed') await this.again();
      throw error;
    }
    await this.readMonth(life.rosterId);
  }

  async comment(staffId: string, day: number, text: string): Promise<void> {
    const id = this.rosterId();
    if (id === undefined) return;
    this.shown.set(await this.api.comment(id, { staffId, day: plainDateOf(day), text }));
  }

  async settle({ id }: RosterCommentView, settled: boolean): Promise<void> {
    const rosterId = this.rosterId();
    if (rosterId === undefined) return;
    try {
      this.shown.set(await this.api.settle(rosterId, id, settled));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }

  /** Somebody confirmed: the month is as it was. */
  private async readLife(): Promise<void> {
    const id = this.rosterId();
    if (id !== undefined) await this.load(id);
  }

  private async load(id: string): Promise<void> {
    try {
      this.shown.set(await this.api.show(id));
    } catch (error) {
      toApiProblem(error); // the month itself says what is wrong
    }
  }

  /** Somebody took a step: who may write, and what staff see, is another. */
  private async again(): Promise<void> {
    const id = this.rosterId();
    if (id === undefined) return;
    await this.load(id);
    await this.readMonth(id);
  }

  private async readMonth(id: string): Promise<void> {
    try {
      this.editing.refresh(await this.months.month(id));
    } catch (error) {
      toApiProblem(error); // what stands there stays; the next change asks again
    }
  }
}
