import { OverlayContainer } from '@angular/cdk/overlay';
import { effect, Injectable, inject } from '@angular/core';
import { Words } from '../words/words';

/** Menus open outside every landmark; what they open in is one of its own. */
@Injectable({ providedIn: 'root' })
export class OverlayName {
  constructor() {
    const words = inject(Words);
    const overlays = inject(OverlayContainer).getContainerElement();
    overlays.role = 'region';
    effect(() => {
      overlays.ariaLabel = words.t('shell.overlays');
    });
  }
}
