import { OverlayContainer } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@banke/ui';
import { ThemeStore } from './look/theme-store';
import { Words } from './words/words';

@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, ToastOutlet],
  template: `
    <router-outlet (activate)="opened()" />
    <bk-toast-outlet [label]="words.t('shell.toasts')" [closeLabel]="words.t('shell.close')" />
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  protected readonly words = inject(Words);

  constructor() {
    inject(ThemeStore); // follows the system from here on
    const overlays = inject(OverlayContainer).getContainerElement();
    overlays.role = 'region'; // menus open outside every landmark otherwise
    effect(() => {
      overlays.ariaLabel = this.words.t('shell.overlays');
    });
  }

  /** The first page is there: what index.html painted meanwhile goes. */
  protected opened(): void {
    this.document.querySelector('.bk-opening')?.remove();
  }
}
