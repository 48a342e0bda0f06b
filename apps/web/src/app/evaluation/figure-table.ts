import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';
import type { EvaluatedPersonView, EvaluationMonthDetailView } from '@banke/contracts';
import { DAYS_WORKED, figureText, type TemplateLine } from '@banke/domain/evaluation';
import { Button, Dialogs, Icon } from '@banke/ui';
import { SheetDialog } from '../sheets/sheet-dialog';
import { Words } from '../words/words';
import { FiguresSheet } from './figures-sheet';
import { LineWords } from './line-words';
import { figureOf, type MonthStore } from './month-store';

/** Persons by lines, one table a post, typed in place: arrows and Enter walk up and down, Tab to the right, Escape takes back. */
@Component({
  selector: 'app-figure-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './figure-table.html',
  styleUrl: './tables.css',
})
export class FigureTable {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly lineWords = inject(LineWords);
  private readonly dialogs = inject(Dialogs);
  private readonly sheet = inject(FiguresSheet);

  readonly store = input.required<MonthStore>();

  protected readonly words = inject(Words);
  /** The field whose text is no figure. */
  protected readonly wrong = signal<string | undefined>(undefined);

  protected importSheet(month: EvaluationMonthDetailView): void {
    this.dialogs.open(SheetDialog, this.sheet.of(month, this.store()), { wide: true });
  }

  protected heading(line: TemplateLine): string {
    return line.code === DAYS_WORKED ? this.words.t('evaluation.column.days') : line.name;
  }

  protected hint(line: TemplateLine): string {
    if (line.code === DAYS_WORKED) return this.words.t('evaluation.figures.daysHint');
    return this.lineWords.rule(line);
  }

  protected text(person: EvaluatedPersonView, line: TemplateLine): string {
    const value = figureOf(person, line.code)?.value;
    return value ? figureText(value, line.unit) : '';
  }

  protected ghost(person: EvaluatedPersonView, line: TemplateLine): string {
    if (line.code === DAYS_WORKED) return String(person.rosterDays);
    return line.source === 'attendance' ? '0' : '';
  }

  protected read(person: EvaluatedPersonView, line: TemplateLine, field: HTMLInputElement): void {
    if (field.value.trim() === this.text(person, line)) return;
    const taken = this.store().type(person, line, field.value);
    this.wrong.set(taken ? undefined : field.name);
  }

  protected walk(event: KeyboardEvent, field: HTMLInputElement, saved: string): void {
    if (event.key === 'Escape') {
      field.value = saved;
      this.wrong.set(undefined);
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const column = [
      ...this.element.querySelectorAll<HTMLInputElement>(`[data-column="${field.dataset['column'] ?? ''}"]`),
    ];
    const next = column[column.indexOf(field) + step];
    if (next) next.focus();
    else field.blur();
  }
}
