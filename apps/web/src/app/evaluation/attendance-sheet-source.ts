import { Injectable, inject } from '@angular/core';
import type { EvaluationMonthDetailView, HeadedSheetPlanView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import type { Sheet } from '../sheets/sheet-dialog';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { EvaluationApi } from './evaluation-api';
import type { MonthStore } from './month-store';

/** The attendance of a month as a table, from whatever clock counted it. */
@Injectable({ providedIn: 'root' })
export class AttendanceSheetSource {
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
      heading: t('evaluation.attendance.sheetHeading'),
      text: t('evaluation.attendance.sheetText', {
        department: departmentName,
        month: this.formats.month(firstDay.slice(0, 7)),
      }),
      templateAddress: (format) =>
        this.api.attendanceSheetAddress(id, { format, language: this.words.language() }),
      preview: (file) => this.api.previewAttendance(id, file),
      apply: (file, plan) => this.api.applyAttendance(id, file, plan),
      applied: (changed) => {
        this.toasts.done(this.words.count('imports.sheet.applied', changed));
        void store.load();
      },
      what: ({ names: [person = '', column = ''] }) =>
        `${person} · ${t(`evaluation.attendance.column.${column}`)}`,
      columns: {
        unknown: ({ unknown }) => unknown,
        explained: ({ explained }) => explained,
        meanings: ({ meanings }) =>
          meanings.map((name) => ({ name, label: t(`evaluation.attendance.column.${name}`) })),
        explain: (heading, name) => this.api.explainAttendanceHeading(id, { heading, name }),
      },
    };
  }
}
