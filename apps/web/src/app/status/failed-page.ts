import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, StatePanel } from '@banke/ui';
import { Words } from '../words/words';

/** 500: shown under the address that failed, so that reloading is the retry. */
@Component({
  selector: 'app-failed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, StatePanel],
  host: { role: 'main' },
  template: `
    <bk-state-panel
      wholePage
      icon="warning"
      [heading]="words.t('shell.pages.failed')"
      [text]="words.t('shell.failedText')"
    >
      <button bkButton kind="primary" type="button" (click)="reload()">{{ words.t('shell.reload') }}</button>
    </bk-state-panel>
  `,
  styles: `
    :host {
      display: grid;
      min-height: 100dvh;
    }
  `,
})
export class FailedPage {
  protected readonly words = inject(Words);

  protected reload(): void {
    location.reload();
  }
}
