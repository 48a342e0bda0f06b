import { Injectable, inject } from '@angular/core';
import { isPlainDate } from '@banke/domain/calendar';
import { Toasts } from '@banke/ui';
import { daysOf } from '../../../obligations/month-grid';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import type { Sheet } from '../../../sheets/sheet-dialog';
import { NeedsApi } from './needs-api';
import { NeedsStore } from './needs-store';

/** The needs of the department and the single days of the month shown, as a table. */
@Injectable()
export class NeedsSheet {
  private readonly api = inject(NeedsApi);
  private readonly store = inject(NeedsStore);
  private readonly department = inject(SettingsDepartment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  ofMonth(): Sheet {
    const [department, month, from] = [this.department.id() ?? '', this.store.month(), this.store.from()];
    const { t } = this.words;
    return {
      heading: t('roster-settings.needs.sheet.heading'),
      text: t('roster-settings.needs.sheet.text', {
        department: this.department.name(),
        month: this.formats.month(month),
      }),
      templateAddress: (format) =>
        this.api.sheetAddress({ department, ...daysOf(month), format, language: this.words.language() }),
      preview: (file) => this.api.previewSheet({ department, from }, file),
      apply: (file, plan) => this.api.applySheet({ department, from, plan }, file),
      applied: (changed) => {
        this.toasts.done(this.words.count('imports.sheet.applied', changed));
        void this.store.load();
      },
      what: ({ names, day }) => [...names, ...(day === null ? [] : [this.on(day)])].join(' · '),
    };
  }

  /** A day, or a kind of day. */
  private on(day: string): string {
    return isPlainDate(day) ? this.formats.day(day) : this.words.t(`roster-settings.dayKind.${day}`);
  }
}
