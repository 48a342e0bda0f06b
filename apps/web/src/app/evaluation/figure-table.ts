import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { EvaluatedPersonView, EvaluationMonthDetailView } from '@banke/contracts';
import { DAYS_WORKED, figureText, type TemplateLine } from '@banke/domain/evaluation';
import { Button, Dialogs, Icon } from '@banke/ui';
import { SheetDialog } from '../sheets/sheet-dialog';
import { Words } from '../words/words';
import { FiguresSheet } from './figures-sheet';
import { LineWords } from './line-words';
import { figureOf, type MonthStore } from './month-store';
import { walkColumn } from './walk-column';

/** Persons by lines, one table a post, typed in place: arrows and Enter walk up and down, Tab to the right, Escape takes back. */
@Component({
  selector: 'app-figure-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  templateUrl: './figure-table.html',
  styleUrl: './tables.css',
})
export class FigureTable {
  private readonly lineWords = inject(LineWords);
  private readonly dialogs = inject(Dialogs);
  private readonly sheet = inject(FiguresSheet);

  readonly store = input.required<MonthStore>();

  protected readonly words = inject(Words);
  protected readonly walk = walkColumn;
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
    if (line.measure) return this.words.t(`evaluation.measure.${line.measure}`);
    return this.lineWords.rule(line);
  }

  protected text(person: EvaluatedPersonView, line: TemplateLine): string {
    const value = figureOf(person, line.code)?.value;
    return value ? figureText(value, line.unit) : '';
  }

  protected ghost(person: EvaluatedPersonView, line: TemplateLine): string {
    if (line.code === DAYS_WORKED) return String(person.rosterDays);
    const attended = person.attended.find(({ line: code }) => code === line.code);
    if (attended) return figureText(attended.value, line.unit);
    return line.source === 'attendance' && line.scoring.kind === 'deduct' ? '0' : '';
  }

  protected read(person: EvaluatedPersonView, line: TemplateLine, field: HTMLInputElement): void {
    if (field.value.trim() === this.text(person, line)) return;
    const taken = this.store().type(person, line, field.value);
    this.wrong.set(taken ? undefined : field.name);
  }
}
