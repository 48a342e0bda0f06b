import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { Button, StatePanel } from '@banke/ui/first';
import { Words } from '../words/words';
import { FailedNavigation } from './failed-navigation';

/** 500: inside the shell when that is there already, else alone. Tries again by itself once the server is back. */
@Component({
  selector: 'app-failed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, StatePanel],
  host: { '[attr.role]': "inShell() ? null : 'main'", '[class.alone]': '!inShell()' },
  template: `
    <bk-state-panel
      wholePage
      icon="warning"
      role="alert"
      [heading]="words.t('shell.pages.failed')"
      [text]="words.t(away() ? 'shell.awayText' : 'shell.failedText')"
    >
      <button bkButton kind="primary" type="button" [busy]="asking()" (click)="retry()">
        {{ words.t('shell.retry') }}
      </button>
    </bk-state-panel>
  `,
  styles: `
    :host(.alone) {
      display: grid;
      min-height: 100dvh;
    }
  `,
})
export class FailedPage {
  private readonly navigation = inject(FailedNavigation);

  /** From the route's data. */
  readonly inShell = input(false);

  protected readonly words = inject(Words);
  protected readonly asking = signal(false);
  protected readonly away = signal(false);

  constructor() {
    const stop = this.navigation.whenBack(() => {
      this.navigation.retry();
    });
    inject(DestroyRef).onDestroy(stop);
  }

  /** Asked first: loading from a server that is away would lose the page for the browser's own. */
  protected async retry(): Promise<void> {
    this.asking.set(true);
    this.away.set(!(await this.navigation.reachable()));
    this.asking.set(false);
    if (!this.away()) this.navigation.retry();
  }
}
