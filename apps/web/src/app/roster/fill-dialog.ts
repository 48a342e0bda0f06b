import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { dayNumber, isoWeekday, plainDateOf } from '@banke/domain/calendar';
import {
  cycleText,
  PATTERNS,
  planPattern,
  readCycle,
  type Onto,
  type PatternPlan,
} from '@banke/domain/roster';
import { Button, Choice, DateInput, DialogFrame, Field, FieldInput } from '@banke/ui';
import { Words } from '../words/words';
import { versionOf } from './grid-cells';
import type { RosterDeeds } from './roster-deeds';
import type { RosterDesk } from './roster-desk';

/** Which of the department's templates a shipped rotation means: templates are the department's own, by what they are. */
const MEANT: Record<string, { kind?: string; dayPart?: string }> = {
  day: { dayPart: 'day' },
  evening: { dayPart: 'late' },
  night: { dayPart: 'night' },
  rest: { kind: 'rest' },
};

const PREVIEW_PEOPLE = 6;
const PREVIEW_DAYS = 14;

/** A rotation over people and days, shown before it is written. */
@Component({
  selector: 'app-fill-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, DateInput, DialogFrame, Field, FieldInput],
  templateUrl: './fill-dialog.html',
  styleUrl: './fill-dialog.css',
})
export class FillDialog {
  private readonly data = inject<{ desk: RosterDesk; deeds: RosterDeeds }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly month = this.data.desk.month();
  private readonly selection = this.data.desk.selection();
  private readonly codes = this.data.desk.codes();
  private readonly several = (this.selection?.rowIds.length ?? 0) > 1;

  protected readonly words = inject(Words);
  protected readonly patterns = PATTERNS.map(({ key, days }) => ({ key, text: this.textOf(days) })).filter(
    ({ text }) => text !== '',
  );
  protected readonly text = signal(this.patterns[0]?.text ?? '');
  protected readonly start = signal(0);
  protected readonly offset = signal(1);
  protected readonly onto = signal<Onto>('only-empty');
  protected readonly whom = signal<'selected' | 'shown'>(this.several ? 'selected' : 'shown');
  protected readonly from = signal(this.boundary('from'));
  protected readonly through = signal(this.boundary('through'));

  /** What was typed, code by code; a piece that means nothing is named. */
  protected readonly cycle = computed(() =>
    readCycle(this.text(), this.codes).map(({ piece, meant }) => ({ piece, versionId: meant?.id })),
  );
  protected readonly unknown = computed(() =>
    this.cycle()
      .filter(({ versionId }) => versionId === undefined)
      .map(({ piece }) => piece),
  );
  private readonly plan = computed((): PatternPlan | undefined => {
    const cycle = this.cycle().map(({ versionId }) => versionId ?? null);
    const [from, through] = [this.from(), this.through()];
    if (cycle.length === 0 || this.unknown().length > 0 || !from || !through || from > through)
      return undefined;
    return {
      ...{ cycle, start: this.start(), offset: this.offset(), onto: this.onto() },
      span: { from: dayNumber(from), through: dayNumber(through) },
      personIds:
        this.whom() === 'selected' && this.selection
          ? this.selection.rowIds
          : this.data.desk.rows().map(({ id }) => id),
    };
  });
  protected readonly count = computed(() => {
    const plan = this.plan();
    return plan && this.month ? planPattern(this.month, plan).length : 0;
  });
  protected readonly preview = computed(() => {
    const [plan, month] = [this.plan(), this.month];
    if (!plan || !month) return undefined;
    const through = Math.min(plan.span.through, plan.span.from + PREVIEW_DAYS - 1);
    const personIds = plan.personIds.slice(0, PREVIEW_PEOPLE);
    const written = new Map(
      planPattern(month, { ...plan, personIds, span: { from: plan.span.from, through } }).map((write) => [
        `${write.personId}|${String(write.day)}`,
        write.next?.templateVersionId,
      ]),
    );
    const days = Array.from({ length: through - plan.span.from + 1 }, (_, index) => plan.span.from + index);
    return {
      days: days.map((day) => ({ day, label: plainDateOf(day).slice(8), weekend: isoWeekday(day) >= 6 })),
      rows: personIds.map((personId) => ({
        personId,
        name: this.data.desk.names().get(personId) ?? '',
        cells: days.map((day) => {
          const key = `${personId}|${String(day)}`;
          const there = month.cells.get(key)?.templateVersionId;
          const versionId = written.has(key) ? written.get(key) : there;
          const version = versionId ? versionOf(month, versionId) : undefined;
          return { day, code: version?.code ?? '', colour: version?.colour ?? 0, written: written.has(key) };
        }),
      })),
    };
  });
  protected readonly whomOptions = computed(() => [
    ...(this.several
      ? [
          {
            value: 'selected' as const,
            text: this.words.count('roster.fill.selected', this.selection?.rowIds.length ?? 0),
          },
        ]
      : []),
    {
      value: 'shown' as const,
      text: this.words.count('roster.fill.shown', this.data.desk.rows().length),
    },
  ]);
  protected readonly ontoOptions = computed(() => [
    { value: 'only-empty' as const, text: this.words.t('roster.fill.onlyEmpty') },
    { value: 'replace' as const, text: this.words.t('roster.fill.replace') },
  ]);

  protected number(value: string): number {
    return Math.trunc(Number(value)) || 0;
  }

  protected fill(): void {
    const plan = this.plan();
    if (plan) this.data.deeds.fill(plan);
    this.ref.close();
  }

  protected close(): void {
    this.ref.close();
  }

  protected bounds() {
    return { from: this.month?.data.from ?? '', through: this.month?.data.through ?? '' };
  }

  private boundary(end: 'from' | 'through'): string {
    const days = this.selection && this.selection.days.length > 1 ? this.selection.days : undefined;
    const day = end === 'from' ? days?.[0] : days?.at(-1);
    return day === undefined ? this.bounds()[end] : plainDateOf(day);
  }

  private textOf(days: readonly string[]): string {
    const codes = days.map((key) => {
      const { kind = 'shift', dayPart } = MEANT[key] ?? {};
      return this.codes.find(
        (code) =>
          code.kind === kind && !code.earlyClass && (dayPart === undefined || code.dayPart === dayPart),
      )?.code;
    });
    return codes.every((code) => code !== undefined) ? cycleText(codes, this.codes) : '';
  }
}
