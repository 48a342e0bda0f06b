import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CSP_NONCE,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { AgGridAngular } from 'ag-grid-angular';
import type { GridApi, GridReadyEvent } from 'ag-grid-community';
import { GridCard } from './grid-card';
import { GridClipboard } from './grid-clipboard';
import { GridDesk } from './grid-desk';
import { type EditorPlace, GridEditor } from './grid-editor';
import { GridGeometry } from './grid-geometry';
import { GridKeys } from './grid-keys';
import { footerLines, type GridLine, linesOf } from './grid-lines';
import { GridPeek } from './grid-peek';
import { GridPointer } from './grid-pointer';
import { placeKey } from './grid-surface';
import { GridTypist } from './grid-typist';
import { GridWriter } from './grid-writer';
import { columnDefs, type ColumnMeasures } from './month-grid-columns';
import './month-grid-modules';
import { measuresFor, monthGridOptions, ROW_HEIGHTS } from './month-grid-options';
import { contains, focusOf, only } from './selection';

const NO_FIGURES = new Map<never, never>();

@Component({
  selector: 'bk-month-grid-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // The grid draws its own elements: they are reached by its name, and only from these files.
  encapsulation: ViewEncapsulation.None,
  imports: [AgGridAngular, GridCard, GridEditor, NgTemplateOutlet],
  providers: [GridDesk, GridWriter, GridTypist, GridClipboard, GridPointer, GridPeek, GridKeys],
  host: {
    '[class.compact]': "bindings.density() === 'compact'",
    '[class.painting]': 'bindings.painting() !== null && !bindings.readOnly()',
    '[class.present]': 'present()',
    '(pointerdown)': 'press($event)',
    '(pointermove)': 'hover($event)',
    '(pointerleave)': 'peek.over(null)',
    '(dblclick)': 'edit($event)',
    '(contextmenu)': 'menu($event)',
  },
  template: `
    @if (width() > 0) {
      <ag-grid-angular
        [gridOptions]="options"
        [rowData]="lines()"
        [pinnedBottomRowData]="sums()"
        [columnDefs]="columnDefs()"
        [localeText]="bindings.labels().library"
        [rowHeight]="rowHeight()"
        (gridReady)="ready($event)"
        (bodyScroll)="follow()"
      />
    }
    <bk-grid-editor
      [labels]="bindings.labels()"
      [place]="editorPlace()"
      [quiet]="quiet()"
      (pressed)="key($event)"
      (clipped)="clip($event)"
      (picked)="typist.pick($event)"
      (arrived)="arrive()"
      (left)="leave()"
    />
    @if (cardBox(); as box) {
      <bk-grid-card [cell]="box">
        <ng-container
          [ngTemplateOutlet]="bindings.card()"
          [ngTemplateOutletContext]="{ $implicit: peek.place() }"
        />
      </bk-grid-card>
    }
    <p class="unseen" aria-live="polite">{{ announced() }}</p>
  `,
  styleUrls: ['./month-grid-table.css', './month-grid-selection.css', './month-grid-heads.css'],
})
export class MonthGridTable {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly desk = inject(GridDesk);
  private readonly keys = inject(GridKeys);
  private readonly pointer = inject(GridPointer);
  private readonly clipboard = inject(GridClipboard);
  protected readonly peek = inject(GridPeek);
  protected readonly typist = inject(GridTypist);
  protected readonly bindings = this.desk.bindings;

  private readonly editor = viewChild.required(GridEditor);
  private readonly geometry = signal<GridGeometry | null>(null);
  protected readonly width = signal(0);
  private readonly scrolled = signal(0);
  protected readonly present = signal(false);
  protected readonly quiet = signal(false);

  protected readonly rowHeight = computed(() => ROW_HEIGHTS[this.bindings.density()]);
  // A page that reckons everything anew after each code gives equal rows and columns in new arrays: the table keeps its own.
  private readonly rows = computed(() => this.bindings.rows(), { equal: sameBy });
  private readonly columns = computed(() => this.bindings.columns(), { equal: sameBy });
  protected readonly lines = computed<GridLine[]>(() => linesOf(this.rows()));
  private readonly sumHeads = computed(
    () => this.bindings.footer().map((each) => ({ ...each, figures: NO_FIGURES })),
    { equal: sameBy },
  );
  protected readonly sums = computed<GridLine[]>(() => footerLines(this.sumHeads()));
  private readonly totalHeads = computed(
    () => this.bindings.totals().map((each) => ({ ...each, figures: NO_FIGURES })),
    { equal: sameBy },
  );
  private readonly measures = computed<ColumnMeasures>(() => measuresFor(this.width()), {
    equal: (one, other) =>
      one.name === other.name && one.day === other.day && one.pinTotals === other.pinTotals,
  });
  protected readonly columnDefs = computed(() =>
    columnDefs(
      {
        people: this.bindings.labels().people,
        columns: this.columns(),
        totals: this.totalHeads(),
      },
      this.measures(),
      this.desk.surface,
    ),
  );

  protected readonly options = monthGridOptions(inject(CSP_NONCE) ?? '');

  protected readonly editorPlace = computed<EditorPlace | null>(() => {
    const [geometry, focus] = [this.geometry(), this.desk.focus()];
    this.scrolled();
    this.columnDefs();
    this.lines();
    const box = focus && geometry?.boxOf(focus);
    if (!box) return null;
    const { left, top } = this.host.getBoundingClientRect();
    return {
      left: box.left - left,
      top: box.top - top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      above: box.top - top > this.host.clientHeight / 2,
    };
  });

  protected readonly cardBox = computed(() => {
    const [geometry, place] = [this.geometry(), this.peek.place()];
    this.scrolled();
    return (place && geometry?.boxOf(place)) ?? null;
  });

  protected readonly announced = computed(() => {
    if (this.keys.leaving()) return this.bindings.labels().canLeave;
    const focus = this.desk.focus();
    return this.present() && focus ? this.bindings.describe()(focus) : '';
  });

  constructor() {
    const surface = this.desk.surface;
    effect(() => {
      surface.cells = this.bindings.cells();
      surface.cursors = new Map(this.bindings.cursors().map((each) => [placeKey(each), each]));
      surface.totals = this.bindings.totals();
      surface.footer = this.bindings.footer();
      surface.rect = this.desk.rect();
      const marked = this.desk.marked();
      surface.anchor = marked && focusOf(marked);
      surface.draw();
    });
    effect(() => {
      const selection = this.desk.selection();
      if (!selection) return;
      untracked(() => {
        this.bindings.selectionMoved.emit(selection);
      });
    });
    effect(() => {
      const [geometry, wanted] = [this.geometry(), this.bindings.wanted()];
      if (!geometry || !wanted) return;
      untracked(() => {
        if (wanted.place) {
          const spot = this.desk.spotOf(wanted.place);
          this.desk.select(spot && only(spot));
          geometry.reveal(wanted.place);
        }
        this.editor().focus();
      });
    });
    const sized = new ResizeObserver(([entry]) => {
      this.width.set(entry?.contentRect.width ?? 0);
      this.follow();
    });
    sized.observe(this.host);
    inject(DestroyRef).onDestroy(() => {
      sized.disconnect();
      this.pointer.stop();
    });
  }

  protected ready({ api }: GridReadyEvent<GridLine>): void {
    api.setGridAriaProperty('label', this.bindings.labels().grid);
    const geometry = new GridGeometry(this.host, api as GridApi<GridLine>);
    geometry.viewport.tabIndex = 0;
    for (const bar of this.host.querySelectorAll<HTMLElement>('[class*="-scroll-viewport"]'))
      bar.tabIndex = -1;
    geometry.viewport.addEventListener('focus', ({ relatedTarget }) => {
      if (!inEditor(relatedTarget)) this.editor().focus();
    });
    this.geometry.set(geometry);
  }

  protected follow(): void {
    this.peek.over(null);
    this.scrolled.update((times) => times + 1);
  }

  protected press(event: PointerEvent): void {
    const geometry = this.geometry();
    if (!geometry || inEditor(event.target)) return;
    this.peek.close();
    if (this.typist.mode() !== 'idle' && !this.typist.commit(false)) this.typist.cancel();
    if (!this.pointer.press(event, geometry)) return;
    this.quiet.set(event.pointerType === 'touch');
    if (event.pointerType !== 'touch') event.preventDefault(); // the field keeps the focus
    this.editor().focus();
  }

  protected hover(event: PointerEvent): void {
    const geometry = this.geometry();
    if (!geometry || event.buttons !== 0) return;
    this.host.dataset['grip'] = this.pointer.gripAt(event, geometry) ?? '';
    const hit = geometry.hit(event.target);
    this.peek.over(hit?.kind === 'cell' && event.pointerType !== 'touch' ? hit : null);
  }

  protected edit({ target }: MouseEvent): void {
    if (this.geometry()?.hit(target)?.kind !== 'cell' || this.bindings.painting()) return;
    this.quiet.set(false);
    this.typist.edit();
  }

  protected menu(event: MouseEvent): void {
    const hit = this.geometry()?.hit(event.target);
    if (hit?.kind !== 'cell') return;
    event.preventDefault();
    this.peek.close();
    const [spot, rect] = [this.desk.spotOf(hit), this.desk.rect()];
    if (spot && !(rect && contains(rect, spot))) this.desk.select(only(spot));
    const selection = this.desk.selection();
    if (!selection) return;
    this.editor().focus();
    const place = { rowId: hit.rowId, day: hit.day };
    this.bindings.menuAsked.emit({ place, selection, x: event.clientX, y: event.clientY });
  }

  protected key(event: KeyboardEvent): void {
    const geometry = this.geometry();
    if (!geometry) return;
    // What scrolls can be reached by Tab, so that it is never out of reach, but nobody wants to stop there on the way out.
    if (event.key === 'Tab' && this.keys.leaving()) geometry.viewport.tabIndex = -1;
    this.keys.press(event, geometry);
  }

  protected clip(event: ClipboardEvent): void {
    if (event.type === 'copy') this.clipboard.copy(event);
    else if (event.type === 'cut') this.clipboard.cut(event);
    else this.clipboard.paste(event);
  }

  protected arrive(): void {
    this.present.set(true);
  }

  protected leave(): void {
    this.present.set(false);
    this.keys.stay();
    this.peek.close();
    const viewport = this.geometry()?.viewport;
    if (viewport) viewport.tabIndex = 0;
    if (this.typist.mode() !== 'idle' && !this.typist.commit(false)) this.typist.cancel();
  }
}

function inEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('bk-grid-editor') !== null;
}

function sameBy(one: readonly object[], other: readonly object[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
