import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { AttendanceMonthView, AttendancePersonView, AttendanceTotalsView } from '@banke/contracts';
import { attendanceText, MOST_HOURS, mostShifts } from '@banke/domain/evaluation';
import { hoursOf } from '@banke/domain/imports';
import { Button, Dialogs, Icon, Skeleton, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { SheetDialog } from '../sheets/sheet-dialog';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { AttendanceSheetSource } from './attendance-sheet-source';
import { EvaluationApi } from './evaluation-api';
import type { MonthStore } from './month-store';
import { walkColumn } from './walk-column';

export const ATTENDANCE_COLUMNS = ['late', 'early', 'absences', 'hours'] as const;
type Column = (typeof ATTENDANCE_COLUMNS)[number];

/** Who came late, left early or not at all, beside the shifts and hours of the published roster. */
@Component({
  selector: 'app-attendance-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, Skeleton],
  templateUrl: './attendance-table.html',
  styleUrl: './tables.css',
})
export class AttendanceTable {
  private readonly api = inject(EvaluationApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly sheet = inject(AttendanceSheetSource);

  readonly store = input.required<MonthStore>();

  protected readonly words = inject(Words);
  protected readonly columns = ATTENDANCE_COLUMNS;
  protected readonly walk = walkColumn;
  protected readonly wrong = signal<string | undefined>(undefined);
  protected readonly view = signal<AttendanceMonthView | undefined>(undefined);
  protected readonly missing = computed(
    () => this.view()?.people.filter(({ recorded }) => recorded === null).length ?? 0,
  );

  constructor() {
    // Anew whenever the month is, since others write as well.
    effect(() => {
      if (this.store().detail()) untracked(() => void this.load());
    });
  }

  protected importSheet(): void {
    const month = this.store().detail();
    if (month) this.dialogs.open(SheetDialog, this.sheet.of(month, this.store()), { wide: true });
  }

  protected text({ recorded }: AttendancePersonView, column: Column): string {
    return attendanceText(recorded, column) ?? '';
  }

  protected planned({ plannedMinutes }: AttendancePersonView): string {
    return plannedMinutes === 0 ? '–' : String(hoursOf(plannedMinutes));
  }

  /** Hours worked beyond the planned ones, or short of them. */
  protected difference({ plannedMinutes, recorded }: AttendancePersonView): string {
    const worked = recorded?.workedMinutes ?? null;
    if (worked === null || plannedMinutes === 0 || worked === plannedMinutes) return '';
    const hours = hoursOf(Math.abs(worked - plannedMinutes)).toFixed(1);
    return worked < plannedMinutes ? `−${hours}` : `+${hours}`;
  }

  protected read(person: AttendancePersonView, column: Column, field: HTMLInputElement): void {
    if (field.value.trim() === this.text(person, column)) return;
    const recorded = typedInto(person, column, field.value.trim());
    this.wrong.set(recorded === undefined ? field.name : undefined);
    if (recorded !== undefined) void this.enter(person, recorded);
  }

  private async enter(
    { staffId, number: seen }: AttendancePersonView,
    recorded: AttendanceTotalsView | null,
  ): Promise<void> {
    const id = this.store().detail()?.id ?? '';
    try {
      this.view.set(await this.api.enterAttendance(id, [{ staffId, seen, recorded }]));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
    }
  }

  private async load(): Promise<void> {
    try {
      this.view.set(await this.api.attendance(this.store().detail()?.id ?? ''));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}

const NONE: AttendanceTotalsView = { late: 0, early: 0, absences: 0, workedMinutes: null };

/** The record with one more cell; null when the last one is emptied, undefined for what cannot be read. */
export function typedInto(
  { recorded, plannedShifts }: Pick<AttendancePersonView, 'recorded' | 'plannedShifts'>,
  column: Column,
  text: string,
): AttendanceTotalsView | null | undefined {
  const before = recorded ?? NONE;
  if (column === 'hours') {
    if (text === '') return emptied({ ...before, workedMinutes: null });
    const hours = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : NaN;
    return hours <= MOST_HOURS ? { ...before, workedMinutes: Math.round(hours * 60) } : undefined;
  }
  if (text === '') return emptied({ ...before, [column]: 0 });
  const times = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  return times <= mostShifts(plannedShifts) ? { ...before, [column]: times } : undefined;
}

/** A record that says nothing any more is none. */
function emptied(record: AttendanceTotalsView): AttendanceTotalsView | null {
  const { late, early, absences, workedMinutes } = record;
  return late + early + absences === 0 && workedMinutes === null ? null : record;
}
