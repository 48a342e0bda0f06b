import { Injectable, inject } from '@angular/core';
import type { EvaluationMonthDetailView, HeadedSheetPlanView } from '@banke/contracts';
import { DAYS_WORKED } from '@banke/domain/evaluation';
import { Toasts } from '@banke/ui';
import type { Sheet } from '../sheets/sheet-dialog';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { EvaluationApi } from './evaluation-api';
import type { MonthStore } from './month-store';

/** The figures of a month as a table, from whatever system counted them. */
@Injectable({ providedIn: 'root' })
export class FiguresSheet {
  private readonly api = inject(EvaluationApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  of(
    { id, departmentName, firstDay }: EvaluationMonthDetailView,
    store: MonthStore,
  ): Sheet<HeadedSheetPlanView> {
    const { t } = this.words;
    return {
      heading: t('evaluation.figures.sheetHeading'),
      text: t('evaluation.figures.sheetText', {
        department: departmentName,
        month: this.formats.month(firstDay.slice(0, 7)),
      }),
      templateAddress: (format) => this.api.sheetAddress(id, { format, language: this.words.language() }),
      preview: (file) => this.api.previewSheet(id, file),
      apply: (file, plan) => this.api.applySheet(id, file, plan),
      applied: (changed) => {
        this.toasts.done(this.words.count('imports.sheet.applied', changed));
        void store.load();
      },
      what: ({ names: [person = '', column = ''] }) => `${person} · ${this.lineName(column)}`,
      columns: {
        unknown: ({ unknown }) => unknown,
        explained: ({ explained }) => explained,
        meanings: ({ meanings }) => meanings.map((name) => ({ name, label: this.lineName(name) })),
        explain: (heading, name) => this.api.explainHeading(id, { heading, name }),
      },
    };
  }

  private lineName(name: string): string {
    return name === DAYS_WORKED ? this.words.t('evaluation.column.days') : name;
  }
}
