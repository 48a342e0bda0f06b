import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, StatePanel } from '@banke/ui';
import { Place } from '../shell/place';
import { Words } from '../words/words';

@Component({
  selector: 'app-refused-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, RouterLink, StatePanel],
  template: `
    <bk-state-panel
      wholePage
      icon="lock"
      [heading]="words.t('shell.pages.refused')"
      [text]="words.t('shell.refusedText')"
    >
      <a bkButton kind="primary" routerLink="/" [queryParams]="place.carried()">{{
        words.t('shell.toHome')
      }}</a>
    </bk-state-panel>
  `,
})
export class RefusedPage {
  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
}
