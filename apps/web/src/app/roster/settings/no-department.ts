import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, StatePanel } from '@banke/ui';
import { SessionStore } from '../../session/session-store';
import { Words } from '../../words/words';

/** In place of settings that belong to a department, while there is none. */
@Component({
  selector: 'app-no-department',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, RouterLink, StatePanel],
  template: `
    <bk-state-panel
      class="bk-panel"
      icon="empty"
      [heading]="words.t('roster-settings.noDepartment.heading')"
      [text]="words.t('roster-settings.noDepartment.' + (mayCreate() ? 'text' : 'textReader'))"
    >
      @if (mayCreate()) {
        <a bkButton kind="primary" routerLink="/people/departments">{{
          words.t('roster-settings.noDepartment.deed')
        }}</a>
      }
    </bk-state-panel>
  `,
})
export class NoDepartment {
  private readonly session = inject(SessionStore);

  protected readonly words = inject(Words);
  protected readonly mayCreate = () => this.session.may('departments.edit');
}
