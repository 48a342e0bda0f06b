import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Button, Dialogs, Icon, MonthGrid, Skeleton, StatePanel, Viewport } from '@banke/ui';
import type { GridMenuRequest, GridPlace } from '@banke/ui';
import { Submission } from '../forms/submission';
import { FormProblem } from '../forms/form-problem';
import { onLive } from '../live/on-live';
import { monthFrom } from '../shell/month-switch';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { GridWords } from '../words/grid-words';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { BrushButton } from './brush-button';
import { CellCard } from './cell-card';
import { CellMenu } from './cell-menu';
import { CellWords } from './cell-words';
import { DocumentsButton } from './documents/documents-button';
import { FillDialog } from './fill-dialog';
import { FilterBar } from './filter-bar';
import { GridFrame } from './grid-frame';
import { RosterLifeStore } from './life/roster-life-store';
import { StateBar } from './life/state-bar';
import { KeptOperations } from './kept-operations';
import { KeysDialog } from './keys-dialog';
import { OperationSender } from './operation-sender';
import { RevisionsDialog, type RevisionsData } from './revisions-dialog';
import { NoDepartment } from './settings/no-department';
import { Overriding } from './overriding';
import { RosterBrush } from './roster-brush';
import { RefusedOperations } from './refused-operations';
import { RosterConflicts } from './roster-conflicts';
import { RosterDeeds } from './roster-deeds';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';
import { RosterOthers } from './roster-others';
import { RosterPanel } from './roster-panel';
import { RosterPhone } from './roster-phone';
import { RosterPresence } from './roster-presence';
import { RosterStore } from './roster-store';
import { SaveLine } from './save-line';

/** A department's month: the grid, what the rules say of it, and everything done to it. */
@Component({
  selector: 'app-roster-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[Badge, BrushButton, Button, CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, CellCard],
    ...[CellMenu, DocumentsButton, FilterBar, FormProblem, Icon, MonthGrid, NoDepartment],
    ...[RefusedOperations, RosterConflicts, RosterOthers, RosterPanel, RosterPhone, RouterLink, SaveLine],
    ...[Skeleton, StateBar, StatePanel],
  ],
  providers: [
    RosterStore,
    RosterLifeStore,
    RosterEditing,
    OperationSender,
    KeptOperations,
    RosterDesk,
    RosterPresence,
    RosterBrush,
    RosterDeeds,
    GridFrame,
    CellWords,
    Overriding,
  ],
  templateUrl: './roster-page.html',
  styleUrl: './roster-page.css',
})
export class RosterPage {
  private readonly dialogs = inject(Dialogs);
  private readonly problems = inject(ProblemWords);
  private readonly cellWords = inject(CellWords);
  private readonly life = inject(RosterLifeStore);
  protected readonly place = inject(Place);
  private readonly library = inject(GridWords).words;
  private readonly injector = inject(Injector);
  private readonly menu = viewChild(CellMenu);
  private readonly filterBar = viewChild(FilterBar);
  private readonly grid = viewChild(MonthGrid);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(RosterStore);
  protected readonly editing = inject(RosterEditing);
  protected readonly desk = inject(RosterDesk);
  protected readonly brush = inject(RosterBrush);
  protected readonly deeds = inject(RosterDeeds);
  protected readonly presence = inject(RosterPresence);
  protected readonly wide = inject(Viewport).wide;
  protected readonly creation = new Submission();
  protected readonly finding = signal(false);
  protected readonly densities = ['normal', 'compact'] as const;
  protected readonly coverRows = ['all', 'short'] as const;

  /** With its department where the address, and so the switch above, does not name one. */
  protected readonly heading = computed(() => {
    const month = this.formats.month(this.store.month());
    const department = this.store.department()?.name;
    return this.place.departmentId() === undefined && department !== undefined
      ? this.words.t('roster.headingOf', { department, month })
      : this.words.t('roster.heading', { month });
  });
  protected readonly labels = computed(() => ({
    grid: this.heading(),
    people: this.words.t('roster.people'),
    candidates: this.words.t('roster.candidates'),
    nothingFits: this.words.t('roster.nothingFits'),
    canLeave: this.words.t('roster.canLeave'),
    library: this.library(),
  }));
  /** Another function as soon as there is something else to say. */
  protected readonly describe = computed(() => {
    this.editing.findings();
    this.words.language();
    return (place: GridPlace) => this.cellWords.describe(place);
  });
  protected readonly missingText = computed(() => {
    if (!this.store.mayCreate()) return 'roster.missing.textReader';
    return this.store.past() ? 'roster.missing.pastText' : 'roster.missing.text';
  });
  protected readonly why = computed(() => {
    const state = this.store.state();
    return state.is === 'failed' ? this.problems.notLoaded(state.problem) : '';
  });

  constructor() {
    effect(() => {
      const wanted = this.desk.wanted();
      if (wanted) untracked(() => this.grid()?.goTo(wanted));
    });
    onLive(['roster-changed'], () => this.deeds.catchUp());
    const look = () => {
      if (!document.hidden) void this.deeds.catchUp();
    };
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', look);
    });
  }

  protected goMonth(by: 1 | -1): void {
    this.place.chooseMonth(monthFrom(this.store.month(), by));
  }

  protected create(): Promise<unknown> {
    return this.creation.done({}, () => this.store.create());
  }

  protected createLastDays(): Promise<unknown> {
    return this.creation.done({}, () => this.store.createLastDays());
  }

  protected takeOver(): Promise<unknown> {
    return this.creation.done({}, () => this.store.takeOverPresets());
  }

  protected toCells(): void {
    this.grid()?.enter();
  }

  protected find(): void {
    this.finding.set(true);
    afterNextRender(() => this.filterBar()?.focus(), { injector: this.injector });
  }

  protected closeFilter(): void {
    this.finding.set(false);
    this.toCells();
  }

  protected togglePanel(): void {
    this.desk.show(this.desk.tab() ? null : 'violations');
  }

  protected openMenu(request: GridMenuRequest): void {
    this.menu()?.open(request);
  }

  protected fill(): void {
    const { desk, deeds } = this;
    this.dialogs.open(FillDialog, { desk, deeds }, { wide: true });
  }

  protected copyMonth(): void {
    const month = this.desk.month();
    const people = this.desk.rows().map(({ id }) => id);
    if (month) void this.deeds.copy(people, month.period, 4);
  }

  protected copyWeek(): void {
    const selection = this.desk.selection();
    if (selection) void this.deeds.copy(selection.rowIds, this.deeds.spanOf(selection, true), 1);
  }

  protected revisions(): void {
    const { editing, desk, cellWords: said } = this;
    const published = this.life.life()?.publishedRevision ?? null;
    const amendments = this.life.life()?.amendments ?? [];
    const data: RevisionsData = { editing, desk, said, published, amendments };
    this.dialogs.open<unknown, RevisionsData>(RevisionsDialog, data, { wide: true });
  }

  protected help(): void {
    this.dialogs.open(KeysDialog, undefined, { wide: true });
  }
}
