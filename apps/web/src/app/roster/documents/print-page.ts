import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  monthSheet,
  pendingChanges,
  PAPERS,
  sheetsOf,
  shownHours,
  type Paper,
  type SheetDay,
  type SheetShift,
} from '@banke/domain/roster';
import { Button, Choice, Icon, Skeleton, StatePanel } from '@banke/ui';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { HolidayNames } from '../../words/holiday-names';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { NoDepartment } from '../settings/no-department';
import { clockText } from './clock-text';
import { MonthReading } from './month-reading';
import { MonthSheetsApi } from './month-sheets-api';

/** In pixels of the screen, at 96 to the inch. */
const PAPER_WIDTH: Record<Paper, number> = { A4: (281 * 96) / 25.4, A3: (404 * 96) / 25.4 };
const MARGINS = 2 * 24;

/** A month on paper: sheets with their heading again on each, codes that can be read without colour, and room to sign. */
@Component({
  selector: 'app-print-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, Icon, NoDepartment, RouterLink, Skeleton, StatePanel],
  providers: [MonthReading],
  templateUrl: './print-page.html',
  styleUrl: './print-page.css',
})
export class PrintPage {
  protected readonly place = inject(Place);
  private readonly api = inject(MonthSheetsApi);
  private readonly problems = inject(ProblemWords);
  protected readonly reading = inject(MonthReading);
  protected readonly holidays = inject(HolidayNames);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);

  protected readonly paper = computed((): Paper => (this.place.param('paper') === 'A3' ? 'A3' : 'A4'));
  protected readonly papers = PAPERS.map((value) => ({ value, text: value }));
  protected readonly sheet = computed(() => {
    const state = this.reading.state();
    return state.is === 'ready' ? monthSheet(state.month) : undefined;
  });
  protected readonly sheets = computed(() => {
    const sheet = this.sheet();
    return sheet ? sheetsOf(sheet, this.paper()) : [];
  });
  protected readonly title = computed(() =>
    this.words.t('roster-documents.print.title', {
      department: this.reading.department()?.name ?? '',
      month: this.formats.month(this.reading.monthName()),
    }),
  );
  protected readonly draft = computed(() => {
    const state = this.reading.state();
    return state.is === 'ready' && state.month.published === null;
  });
  /** Cells that staff see otherwise: a sheet on the wall must not pass for what was published. */
  protected readonly pending = computed(() => {
    const state = this.reading.state();
    return state.is === 'ready' ? pendingChanges(state).length : 0;
  });
  protected readonly why = computed(() => {
    const state = this.reading.state();
    return state.is === 'failed' ? this.problems.notLoaded(state.problem) : '';
  });
  private readonly weekdays = computed(() =>
    this.formats
      .weekdays()
      .map((name) => (this.words.language() === 'en' ? name.slice(0, 2) : name.slice(-1))),
  );
  protected readonly pdf = computed(() => {
    const state = this.reading.state();
    const asked = { language: this.words.language(), paper: this.paper() };
    return state.is === 'ready' ? this.api.pdfAddress(state.month.data.rosterId, asked) : '';
  });
  private readonly room = signal(Infinity);
  /** On a screen the whole sheet is seen, however narrow it is; what is printed has its own size. */
  protected readonly scale = computed(() => Math.min(1, this.room() / PAPER_WIDTH[this.paper()]));
  protected readonly printedOn = signal(new Date().toISOString());

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const measure = () => {
      if (host.clientWidth > 0) this.room.set(host.clientWidth - MARGINS);
    };
    afterNextRender(measure);
    addEventListener('resize', measure);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('resize', measure);
    });
  }

  protected setPaper(paper: Paper): void {
    this.place.change({ paper: paper === 'A4' ? null : paper }, { replace: true });
  }

  protected print(): void {
    window.print();
  }

  protected weekday({ weekday, kind }: SheetDay): string {
    const sign = kind === 'holiday' ? '★' : kind === 'make-up' ? this.words.t('roster.makeUpSign') : '';
    return `${this.weekdays()[weekday - 1] ?? ''}${sign}`;
  }

  protected date({ day }: SheetDay): number {
    return Number(day.slice(8));
  }

  protected hours(minutes: number): string {
    return this.formats.number(shownHours(minutes));
  }

  protected span({ span }: Pick<SheetShift, 'span'>): string {
    return span === null ? '' : `${clockText(span.from)}–${clockText(span.to)}`;
  }
}
