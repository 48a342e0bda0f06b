import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import {
  type GridCells,
  type GridChange,
  type GridCode,
  type GridLabels,
  type GridPinning,
  type GridPlace,
  MonthGrid,
} from '@banke/ui';
import {
  CODES,
  cellOf,
  countedFooter,
  countedTotals,
  madeCells,
  madeColumns,
  madeRows,
  match,
} from './made-month';
import { provideStopwatch } from './stopwatch';

const asked = new URLSearchParams(location.search);

/** A month that lives in the page: `?rows=300&theme=dark&density=compact&paint=night&read&wait`. */
@Component({
  selector: 'bench-month',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MonthGrid],
  template: `
    <p>{{ said() }}</p>
    <button type="button">before</button>
    <bk-month-grid
      language="zh-CN"
      [labels]="labels"
      [rows]="rows"
      [columns]="columns"
      [cells]="cells()"
      [totals]="totals()"
      [footer]="footer()"
      [match]="match"
      [describe]="describe"
      [painting]="painting()"
      [readOnly]="readOnly"
      [loading]="loading()"
      [density]="density"
      (changed)="change($event)"
      (pinning)="pin($event)"
      (refused)="said.set('refused ' + json($event))"
      (undo)="undo()"
      (menuAsked)="said.set('menu ' + json($event))"
      (monthAsked)="said.set('month ' + $event)"
      (helpAsked)="said.set('help')"
      (filterAsked)="said.set('filter')"
      (paintingEnded)="painting.set(null)"
    />
    <button type="button">after</button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: 20px auto 1fr auto;
      height: 100vh;
    }
    p {
      overflow: hidden;
      white-space: nowrap;
    }
  `,
})
export class BenchMonth {
  protected readonly match = match;
  protected readonly rows = madeRows(Number(asked.get('rows') ?? 300));
  protected readonly columns = madeColumns();
  protected readonly density = asked.get('density') === 'compact' ? 'compact' : 'normal';
  protected readonly readOnly = asked.has('read');
  protected readonly painting = signal<GridCode | null>(
    CODES.find(({ id }) => id === asked.get('paint')) ?? null,
  );
  protected readonly loading = signal(asked.has('wait'));
  protected readonly said = signal('');
  protected readonly cells = signal<GridCells>(madeCells(this.rows, this.columns));
  protected readonly totals = computed(() => countedTotals(this.rows, this.cells()));
  protected readonly footer = computed(() =>
    countedFooter(this.columns, this.cells(), Math.floor(this.rows.length / 8)),
  );
  private readonly past: GridCells[] = [];

  protected readonly labels: GridLabels = {
    grid: '2026年12月班表',
    people: '人员',
    candidates: '可以输入的班次',
    nothingFits: '没有这个班次',
    canLeave: '按 Tab 离开班表',
    library: {},
  };

  protected readonly describe = ({ rowId, day }: GridPlace): string =>
    `${rowId} ${String(day)} ${this.cells().get(rowId)?.get(day)?.code ?? ''}`;

  constructor() {
    document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
    provideStopwatch(() => {
      this.loading.set(false);
    });
  }

  protected change({ deed, cells }: GridChange): void {
    this.said.set(`${deed} ${String(cells.length)}`);
    this.update(cells, ({ next }) => cellOf(CODES.find(({ id }) => id === next)));
  }

  protected pin({ places, pinned }: GridPinning): void {
    this.update(places, ({ rowId, day }) => ({
      ...(this.cells().get(rowId)?.get(day) ?? cellOf(undefined)),
      pinned,
    }));
  }

  protected undo(): void {
    const before = this.past.pop();
    if (before) this.cells.set(before);
  }

  protected json(value: unknown): string {
    return JSON.stringify(value);
  }

  private update<Place extends GridPlace>(
    places: readonly Place[],
    next: (place: Place) => ReturnType<typeof cellOf>,
  ) {
    this.past.push(this.cells());
    const rows = new Map<string, Map<number, ReturnType<typeof cellOf>>>();
    for (const place of places) {
      const row = rows.get(place.rowId) ?? new Map(this.cells().get(place.rowId));
      row.set(place.day, next(place));
      rows.set(place.rowId, row);
    }
    this.cells.update((cells) => new Map([...cells, ...rows]));
  }
}
