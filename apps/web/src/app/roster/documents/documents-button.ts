import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Dialogs, Icon } from '@banke/ui';
import { Place } from '../../shell/place';
import { Words } from '../../words/words';
import { RosterDesk } from '../roster-desk';
import { RosterEditing } from '../roster-editing';
import { ImportMonthDialog, type ImportMonthData } from './import-month-dialog';
import { MonthSheetsApi } from './month-sheets-api';

/** What leaves the roster as a document, and what comes back from one. */
@Component({
  selector: 'app-documents-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, RouterLink],
  templateUrl: './documents-button.html',
})
export class DocumentsButton {
  private readonly api = inject(MonthSheetsApi);
  private readonly desk = inject(RosterDesk);
  private readonly dialogs = inject(Dialogs);
  protected readonly editing = inject(RosterEditing);
  protected readonly place = inject(Place);
  protected readonly words = inject(Words);
  private readonly rosterId = computed(() => this.desk.month()?.data.rosterId ?? '');
  protected readonly workbook = computed(() =>
    this.api.workbookAddress(this.rosterId(), this.words.language()),
  );
  protected readonly pdf = computed(() =>
    this.api.pdfAddress(this.rosterId(), { language: this.words.language() }),
  );

  protected take(): void {
    const { desk, editing } = this;
    const data = { rosterId: this.rosterId(), desk, editing };
    this.dialogs.open<unknown, ImportMonthData>(ImportMonthDialog, data, { wide: true });
  }
}
