import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ShiftTemplateView } from '@banke/contracts';
import { Button, Dialogs, Icon, SearchField, Viewport } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { Place } from '../../../shell/place';
import { RowSheet } from '../../../shell/row-sheet';
import { Words } from '../../../words/words';
import { NoDepartment } from '../no-department';
import { SettingsDepartment } from '../settings-department';
import { PresetsDialog } from './presets-dialog';
import type { TemplateDeed } from './template-row-menu';
import { TemplateSheet, type TemplateSheetData } from './template-sheet';
import { TemplatesCards } from './templates-cards';
import { TemplatesStore } from './templates-store';
import { TemplatesTable } from './templates-table';

/** What can stand in a cell of the roster: the shifts and codes of one department. */
@Component({
  selector: 'app-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ListBody, SearchField, TemplatesCards, TemplatesTable, NoDepartment],
  providers: [RowSheet, TemplatesStore],
  templateUrl: './templates-page.html',
})
export class TemplatesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly sheet = inject(RowSheet);
  private readonly catalogues = inject(CatalogueDirectory);

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly store = inject(TemplatesStore);
  protected readonly department = inject(SettingsDepartment);
  protected readonly wide = inject(Viewport).wide;
  protected readonly skillName = (id: string) =>
    this.catalogues.qualifications().find((each) => each.id === id)?.name;

  constructor() {
    void this.catalogues.load();
    const act = (template: ShiftTemplateView, deed: TemplateDeed) => {
      this.act(template, deed);
    };
    effect(() => {
      this.sheet.show(this.place.param('open'), (id) =>
        this.dialogs.openSheet<unknown, TemplateSheetData>(TemplateSheet, {
          ...{ store: this.store, id, act, skillName: this.skillName },
        }),
      );
    });
  }

  protected search(text: string): void {
    this.place.change({ q: text || null }, { replace: true });
  }

  protected showClosed(shown: boolean): void {
    this.place.change({ closed: shown ? 'include' : null });
  }

  /** Without a search, what is hidden is what was closed. */
  protected showAll(): void {
    this.place.change(this.store.filter().text === '' ? { closed: 'include' } : { q: null });
  }

  protected create(): void {
    void this.router.navigate(['/roster/templates/new'], { queryParams: this.place.carried() });
  }

  protected takeOver(): void {
    this.dialogs.open(PresetsDialog, { store: this.store });
  }

  protected act(template: ShiftTemplateView, deed: TemplateDeed): void {
    if (deed === 'look') this.place.change({ open: template.id });
    else if (!this.store.mayEdit()) return;
    else if (deed === 'close') void this.store.close(template);
    else if (deed === 'reopen') void this.store.reopen(template);
    else {
      void this.router.navigate(['/roster/templates', template.id], { queryParams: this.place.carried() });
    }
  }
}
