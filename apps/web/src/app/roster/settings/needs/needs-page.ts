import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { NeedView } from '@banke/contracts';
import { Button, ConfirmDialog, Dialogs, FieldInput, Icon } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { monthFrom } from '../../../shell/month-switch';
import { Place } from '../../../shell/place';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { NoDepartment } from '../no-department';
import { SettingsDepartment } from '../settings-department';
import { SheetDialog } from '../../../sheets/sheet-dialog';
import { CopyNeedsDialog } from './copy-needs-dialog';
import { NeedDaysDialog } from './need-days-dialog';
import { NeedDialog } from './need-dialog';
import { NeedsSheet } from './needs-sheet';
import { NeedsSaving } from './needs-saving';
import { NeedsStore } from './needs-store';
import { NeedsTable, type NeedDeed } from './needs-table';
import { NeedsWriting } from './needs-writing';

const MONTHS_AHEAD = 13;

/** How many people each shift needs, by kind of day; single days of the month shown differ where somebody says so. */
@Component({
  selector: 'app-needs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, FieldInput, Icon, ListBody, NeedsTable, NoDepartment],
  providers: [NeedsSaving, NeedsSheet, NeedsStore, NeedsWriting],
  templateUrl: './needs-page.html',
  styles: `
    .bk-page {
      max-width: 1200px;
    }
    .since {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      margin-bottom: 12px;
      font-size: var(--text-m);

      label {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      select {
        width: auto;
      }
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
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(NeedsStore);
  protected readonly writing = inject(NeedsWriting);
  protected readonly department = inject(SettingsDepartment);

  /** Months that the numbers can change from, and the one that is shown. */
  protected readonly months = computed(() => {
    const first = this.store.earliest().slice(0, 7);
    if (first === '') return [this.store.month()];
    const next = Array.from({ length: MONTHS_AHEAD }, (_, months) => monthFrom(first, months));
    return [...new Set([...next, this.store.month()])].sort();
  });

  protected chooseMonth(month: string): void {
    this.place.chooseMonth(month);
  }

  protected create(): void {
    this.dialogs.open(NeedDialog, { store: this.store, writing: this.writing });
  }

  protected copy(): void {
    this.dialogs.open(CopyNeedsDialog, { store: this.store, writing: this.writing });
  }

  protected importSheet(): void {
    this.dialogs.open(SheetDialog, this.sheet.ofMonth(), { wide: true });
  }

  protected async act(need: NeedView, deed: NeedDeed): Promise<void> {
    if (deed === 'days') {
      this.dialogs.open(
        NeedDaysDialog,
        { store: this.store, writing: this.writing, need: this.store.find(need.id) ?? need },
        { wide: true },
      );
      return;
    }
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('roster-settings.needs.removing.heading', {
        shift: this.store.lineName(need),
        team: this.store.teamName(need.teamId),
      }),
      text: t('roster-settings.needs.removing.text', {
        month: this.formats.month(this.store.month()),
      }),
      deed: t('roster-settings.needs.removing.deed'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.writing.remove(need);
  }
}
