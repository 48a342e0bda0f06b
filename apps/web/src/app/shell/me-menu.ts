import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Button, Icon, type IconName } from '@banke/ui';
import { type Theme, THEMES, ThemeStore } from '../look/theme-store';
import { SessionStore } from '../session/session-store';
import { SignOut } from '../session/sign-out';
import { Words } from '../words/words';
import { Place } from './place';

const THEME_ICONS: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

@Component({
  selector: 'app-me-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, Button, CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon, RouterLink],
  templateUrl: './me-menu.html',
})
export class MeMenu {
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore).session;
  protected readonly place = inject(Place);
  protected readonly theme = inject(ThemeStore);
  protected readonly signOut = inject(SignOut);
  protected readonly themes = THEMES;
  protected readonly icons = THEME_ICONS;
}
