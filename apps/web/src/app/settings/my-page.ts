import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Button, Choice, Dialogs, ConfirmDialog, Icon, Toasts, Viewport } from '@banke/ui';
import { ChangePasswordForm } from '../entrance/change-password-form';
import { MyDelegations } from '../delegations/my-delegations';
import { MyChannels } from '../delivery/my-channels';
import { THEMES, ThemeStore } from '../look/theme-store';
import { MyRecord } from '../people/person/my-record';
import { SessionStore } from '../session/session-store';
import { SignOut } from '../session/sign-out';
import { Place } from '../shell/place';
import { openRooms } from '../shell/rooms';
import { MyCalendar } from '../shifts/my-calendar';
import { MyTokens } from '../tokens/my-tokens';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { GrantWords } from '../words/grant-words';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages';
import { Words } from '../words/words';

/** Everybody's own settings; on the phone also the door to the rooms the bottom bar has no tab for. */
@Component({
  selector: 'app-my-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Avatar,
    Button,
    ChangePasswordForm,
    Choice,
    Icon,
    MyCalendar,
    MyChannels,
    MyDelegations,
    MyRecord,
    MyTokens,
    RouterLink,
  ],
  templateUrl: './my-page.html',
  styleUrl: './my-page.css',
})
export class MyPage {
  private readonly store = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected readonly words = inject(Words);
  protected readonly grants = inject(GrantWords);
  protected readonly theme = inject(ThemeStore);
  protected readonly signOut = inject(SignOut);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;
  protected readonly me = this.store.session;
  protected readonly clock = inject(CompanyClock);
  protected readonly formats = inject(Formats);
  protected readonly themes = computed(() =>
    THEMES.map((value) => ({ value, text: this.words.t(`shell.theme.${value}`) })),
  );
  protected readonly languages = LANGUAGES.map((value) => ({
    value,
    text: LANGUAGE_NAMES[value],
    lang: value,
  }));
  protected readonly pages = computed(() =>
    openRooms((page) => this.store.opens(page)).flatMap((room) =>
      room.pages
        .filter(({ path }) => path !== '/' && path !== '/settings/me')
        .map((page) => ({ ...page, icon: room.icon })),
    ),
  );

  protected passwordChanged(): void {
    this.toasts.done(this.words.t('settings.me.passwordChanged'));
  }

  protected async leaveEverywhere(): Promise<void> {
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: this.words.t('settings.me.everywhere'),
      text: this.words.t('settings.me.everywhereText'),
      deed: this.words.t('settings.me.everywhere'),
      cancel: this.words.t('shell.cancel'),
    });
    if (sure) await this.signOut.everywhere();
  }
}
