import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, StatePanel } from '@banke/ui';
import { Place } from '../shell/place';
import { Words } from '../words/words';

@Component({
  selector: 'app-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, RouterLink, StatePanel],
  template: `
    <bk-state-panel
      wholePage
      icon="search"
      [heading]="words.t('shell.pages.notFound')"
      [text]="words.t('shell.notFoundText')"
    >
      <a bkButton kind="primary" routerLink="/" [queryParams]="place.carried()">{{
        words.t('shell.toHome')
      }}</a>
    </bk-state-panel>
  `,
})
export class NotFoundPage {
  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
}
