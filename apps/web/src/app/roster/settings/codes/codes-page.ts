import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, FieldInput, Icon } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { Words } from '../../../words/words';
import { NoDepartment } from '../no-department';
import { SettingsDepartment } from '../settings-department';
import { CodesStore } from './codes-store';

/** A code that is left alone is a choice of its own. */
const NOTHING = 'nothing';

/** What the codes of other people's sheets mean here: said once at an import, changed and forgotten on this page. */
@Component({
  selector: 'app-codes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, FieldInput, Icon, ListBody, NoDepartment],
  providers: [CodesStore],
  templateUrl: './codes-page.html',
  styleUrl: './codes-page.css',
})
export class CodesPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(CodesStore);
  protected readonly department = inject(SettingsDepartment);
  protected readonly nothing = NOTHING;

  protected choose(text: string, meaning: string): void {
    const code = this.store.codes().find((each) => each.text === text);
    if (code && meaning !== '') void this.store.change(code, meaning === NOTHING ? null : meaning);
  }

  protected isOpen(templateId: string | null): boolean {
    return templateId === null || this.store.open().some(({ id }) => id === templateId);
  }
}
