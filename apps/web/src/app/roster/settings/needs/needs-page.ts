import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { NeedView } from '@banke/contracts';
import { Button, ConfirmDialog, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { NoDepartment } from '../no-department';
import { SettingsDepartment } from '../settings-department';
import { SheetDialog } from '../../../sheets/sheet-dialog';
import { CopyNeedsDialog } from './copy-needs-dialog';
import { NeedDaysDialog } from './need-days-dialog';
import { NeedDialog } from './need-dialog';
import { NeedsSheet } from './needs-sheet';
import { NeedsStore } from './needs-store';
import { NeedsTable, type NeedDeed } from './needs-table';

/** How many people each shift needs, by kind of day; single days of the month shown differ where somebody says so. */
@Component({
  selector: 'app-needs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ListBody, NeedsTable, NoDepartment],
  providers: [NeedsSheet, NeedsStore],
  templateUrl: './needs-page.html',
  styles: `
    .bk-page {
      max-width: 1200px;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 16px;
      margin-top: 8px;
      font-size: var(--text-s);
    }
  `,
})
export class NeedsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly sheet = inject(NeedsSheet);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(NeedsStore);
  protected readonly department = inject(SettingsDepartment);

  protected create(): void {
    this.dialogs.open(NeedDialog, { store: this.store });
  }

  protected copy(): void {
    this.dialogs.open(CopyNeedsDialog, { store: this.store });
  }

  protected importSheet(): void {
    this.dialogs.open(SheetDialog, this.sheet.ofMonth(), { wide: true });
  }

  protected async act(need: NeedView, deed: NeedDeed): Promise<void> {
    if (deed === 'days') {
      this.dialogs.open(
        NeedDaysDialog,
        { store: this.store, need: this.store.find(need.id) ?? need },
        { wide: true },
      );
      return;
    }
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('roster-settings.needs.removing.heading', {
        shift: this.store.template(need.templateId)?.name ?? '',
        team: this.store.teamName(need.teamId),
      }),
      text: t('roster-settings.needs.removing.text'),
      deed: t('roster-settings.needs.removing.deed'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.store.remove(need);
  }
}
