import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  Injector,
} from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@banke/ui/first';
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
    const injector = inject(Injector);
    // Nothing opens before something is drawn, and what opens menus is half as large as all the rest.
    afterNextRender(async () => {
      const { OverlayName } = await import('./look/overlay-name');
      injector.get(OverlayName);
    });
  }

  /** The first page is there: what index.html painted meanwhile goes. */
  protected opened(): void {
    this.document.querySelector('.bk-opening')?.remove();
  }
}
