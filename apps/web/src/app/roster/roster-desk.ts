import { computed, Injectable, inject, linkedSignal, signal } from '@angular/core';
import { dayNumber } from '@banke/domain/calendar';
import { searchNeedle } from '@banke/domain/people';
import {
  cellKey,
  findingsByCell,
  matchTyped,
  ruleOf,
  type AnsweredFinding,
  type RosterMonth,
} from '@banke/domain/roster';
import type { GridDensity, GridFooterRow, GridPlace, GridSelection } from '@banke/ui';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { GridCellsOf } from './grid-cells';
import { codesOf, GridFrame, TOTAL_ROW } from './grid-frame';
import { RosterLifeStore } from './life/roster-life-store';
import { RosterEditing } from './roster-editing';

export const PANEL_TABS = ['violations', 'cover', 'person', 'fairness', 'history', 'comments'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** Of whom the rules say something: anything, or that a hard rule is broken. */
export const BROKEN = ['violations', 'hard'] as const;

const DENSITY = 'banke.roster.density';
const COVER_ROWS = 'banke.roster.cover-rows';
/** In pixels: below it all needs of a department would leave room for a handful of people. */
const LOW_WINDOW = 860;

/** Every need, or only those that are short on some day; the sum of all stands below either. */
export type CoverRows = 'all' | 'short';

/** What of the roster is in sight: filters and the panel are in the address, the selection is the grid's. */
@Injectable()
export class RosterDesk {
  private readonly editing = inject(RosterEditing);
  private readonly frame = inject(GridFrame);
  private readonly life = inject(RosterLifeStore);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly cellsOf = new GridCellsOf();

  readonly month = computed(() => this.editing.checked()?.month);
  /** The month as it was read: another one only when it is read again, not with every cell. */
  private readonly read = computed(() => this.month(), { equal: (one, other) => one?.data === other?.data });
  /** A place that was asked for from outside the grid. */
  readonly wanted = signal<GridPlace | undefined>(undefined);
  readonly selection = signal<GridSelection | undefined>(undefined);
  readonly density = signal<GridDensity>(kept(DENSITY) === 'compact' ? 'compact' : 'normal');
  readonly coverRows = signal<CoverRows>(keptCoverRows());

  readonly filter = computed(() => ({
    text: this.place.param('q') ?? '',
    teamId: this.place.param('team') ?? '',
    code: this.place.param('code') ?? '',
    broken: BROKEN.find((each) => each === this.place.param('only')) ?? '',
  }));
  readonly filtering = computed(() => {
    const { text, teamId, code, broken } = this.filter();
    return text !== '' || teamId !== '' || code !== '' || broken !== '';
  });
  /** Nothing else hides anybody. */
  readonly onlyBroken = computed(() => {
    const { text, teamId, code, broken } = this.filter();
    return broken !== '' && text === '' && teamId === '' && code === '';
  });
  readonly tab = computed((): PanelTab | undefined =>
    PANEL_TABS.find((tab) => tab === this.place.param('panel')),
  );

  private readonly broken = computed(() => {
    const checked = this.editing.checked();
    return checked ? findingsByCell(checked, this.editing.findings()) : new Map<string, never>();
  });

  readonly rows = computed(() => {
    const month = this.read();
    if (!month) return [];
    const shown = this.shownPeople();
    return this.frame.rows(month, (id) => shown.has(id));
  });
  readonly columns = computed(() => {
    const month = this.read();
    return month ? this.frame.columns(month, !this.editing.editable()) : [];
  });
  readonly cells = computed(() => {
    const checked = this.editing.checked();
    return checked
      ? this.cellsOf.of(checked, this.broken(), this.life.commented(), this.frame.signs())
      : new Map<string, never>();
  });
  readonly totals = computed(() => {
    const month = this.month();
    return month ? this.frame.totals(month) : [];
  });
  readonly footer = computed(() => {
    const month = this.month();
    const rows = month ? this.frame.footer(month) : [];
    if (this.coverRows() === 'all') return rows;
    const short = (row: GridFooterRow) => [...row.figures.values()].some(({ flag }) => flag === 'short');
    return rows.filter((row) => row.id === TOTAL_ROW || short(row));
  });
  readonly codes = computed(() => {
    const month = this.read();
    return month ? codesOf(month) : [];
  });
  readonly match = computed(() => {
    const codes = this.codes();
    return (typed: string) => matchTyped(typed, codes);
  });
  readonly names = computed(
    () => new Map(this.read()?.data.people.map(({ id, name }) => [id, name] as const) ?? []),
  );

  /**
   * Who fits comes in at once; who fits no more stays until the filter is another one, since rows that vanish under the
   * hands of somebody who is mending them take the place and the sight away.
   */
  private readonly shownPeople = linkedSignal<ShownPeople, ReadonlySet<string>>({
    source: () => ({ filter: this.filter(), read: this.read(), fit: this.peopleShown() }),
    computation: (now, before) =>
      before && sameFilter(before.source, now) ? new Set([...before.value, ...now.fit]) : now.fit,
    equal: sameSet,
  });

  /** What one cell is marked for, in the order of the rules. */
  findingsAt({ rowId, day }: GridPlace): readonly AnsweredFinding[] {
    return this.broken().get(cellKey(rowId, day)) ?? [];
  }

  /** The day of the selection; without one today, or the first day. */
  readonly chosenDay = computed(() => {
    const period = this.month()?.period;
    const chosen = this.selection()?.focus.day;
    if (!period) return 0;
    if (chosen !== undefined && chosen >= period.from && chosen <= period.through) return chosen;
    const today = dayNumber(this.clock.today());
    return today >= period.from && today <= period.through ? today : period.from;
  });

  /** Brings the cells of a finding into sight; one of a day as a whole shows the cover of that day. */
  jump(personId: string | null, days: readonly number[]): void {
    const period = this.month()?.period;
    const day = days.find((each) => period && each >= period.from && each <= period.through);
    const rowId = personId ?? this.rows()[0]?.id;
    if (day === undefined || rowId === undefined) return;
    this.wanted.set({ rowId, day });
    if (personId === null) this.show('cover');
  }

  setDensity(density: GridDensity): void {
    this.density.set(density);
    keep(DENSITY, density);
  }

  setCoverRows(rows: CoverRows): void {
    this.coverRows.set(rows);
    keep(COVER_ROWS, rows);
  }

  /** Opens the tab, or the panel on its first. */
  show(tab: PanelTab | null): void {
    this.place.change({ panel: tab }, { replace: true });
  }

  find(changes: Partial<Record<'q' | 'team' | 'code' | 'only', string | null>>): void {
    this.place.change(changes, { replace: true });
  }

  clearFilter(): void {
    this.find({ q: null, team: null, code: null, only: null });
  }

  private peopleShown(): ReadonlySet<string> {
    const read = this.read();
    if (!read) return new Set();
    const { text, teamId, code, broken } = this.filter();
    const wanted = searchNeedle(text);
    const guilty =
      broken === ''
        ? undefined
        : new Set(this.editing.findings().flatMap((each) => peopleOf(each, broken === 'hard')));
    return new Set(
      read.data.people
        .filter(
          (person) =>
            person.searchKey.includes(wanted) &&
            (teamId === '' || person.teamId === teamId) &&
            (guilty?.has(person.id) ?? true) &&
            (code === '' || this.has(person.id, code)),
        )
        .map(({ id }) => id),
    );
  }

  private has(personId: string, templateId: string): boolean {
    const month = this.month();
    if (!month) return false;
    for (let day = month.period.from; day <= month.period.through; day += 1) {
      const value = month.cells.get(cellKey(personId, day));
      if (value && month.templates.get(value.templateVersionId)?.templateId === templateId) return true;
    }
    return false;
  }
}

interface ShownPeople {
  filter: object;
  read: RosterMonth | undefined;
  fit: ReadonlySet<string>;
}

function sameFilter(one: ShownPeople, other: ShownPeople): boolean {
  return one.read === other.read && JSON.stringify(one.filter) === JSON.stringify(other.filter);
}

/** Whom a breach is said of. How people compare with each other is nobody's own: it would name nearly everybody. */
function peopleOf({ finding, override }: AnsweredFinding, hardOnly: boolean): string[] {
  const { verdict, personId, code, strictness } = finding;
  if (verdict !== 'breach' || personId === null || override || ruleOf(code).scope === 'roster') return [];
  return hardOnly && strictness.kind !== 'hard' ? [] : [personId];
}

function keptCoverRows(): CoverRows {
  const rows = kept(COVER_ROWS);
  if (rows === 'all' || rows === 'short') return rows;
  return window.innerHeight < LOW_WINDOW ? 'short' : 'all';
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
