import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StaffImportView } from '@banke/contracts';
import { TABLE_FORMATS, type TableFormat } from '@banke/contracts/codes';
import { Button, ConfirmDialog, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../../lists/list-body';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { DropFile } from './drop-file';
import { ImportStateMark } from './import-state';
import { ImportsStore } from './imports-store';
import { StaffImportsApi } from './staff-imports-api';

/** Where a list of people comes in as a file, and what came in before. */
@Component({
  selector: 'app-imports-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    DropFile,
    Icon,
    ImportStateMark,
    ListBody,
    RouterLink,
  ],
  providers: [ImportsStore],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly api = inject(StaffImportsApi);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(ImportsStore);
  protected readonly tableFormats = TABLE_FORMATS;

  protected templateAddress(format: TableFormat): string {
    return this.api.templateAddress({ format, language: this.words.language() });
  }

  protected async upload(file: File): Promise<void> {
    const begun = await this.store.upload(file);
    if (begun) {
      await this.router.navigate(['/people/imports', begun.id], { queryParams: this.place.carried() });
    }
  }

  /** What came of it; while it is under way, how many rows there are. */
  protected counts(each: StaffImportView): string {
    const { state, rowCount, created, changed } = each;
    return state === 'applied'
      ? this.words.t('imports.appliedCounts', { created, changed })
      : this.words.count('imports.rowCount', rowCount);
  }

  protected async discard(each: StaffImportView): Promise<void> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('imports.discard.heading', { file: each.fileName }),
      text: t('imports.discard.text'),
      deed: t('imports.discard.deed'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.store.discard(each);
  }
}
