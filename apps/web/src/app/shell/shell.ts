import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  HostListener,
  inject,
  viewChild,
} from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Dialogs, Icon, Viewport } from '@banke/ui';
import { OwnJobs } from '../jobs/own-jobs';
import { Live } from '../live/live';
import { LatestMessages } from '../messages/latest-messages';
import { DepartmentDirectory } from '../people/department-directory';
import { OwnRecord } from '../people/person/own-record';
import { SessionStore } from '../session/session-store';
import { SessionWatch } from '../session/session-watch';
import { Words } from '../words/words';
import { Place } from './place';
import { openRooms, openTabs, roomAt } from './rooms';
import { TopBar } from './top-bar';

/** The frame around every page: rail, top bar, the tabs of a room, and the bottom bar of a phone. */
@Component({
  selector: 'app-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, TopBar],
  providers: [LatestMessages, OwnJobs, OwnRecord, SessionWatch],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly session = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;
  protected readonly phoneTabs = computed(() => openTabs((permission) => this.session.may(permission)));
  protected readonly rooms = computed(() => openRooms((page) => this.session.opens(page)));
  protected readonly room = computed(() => roomAt(this.rooms(), this.place.path()));

  constructor() {
    inject(SessionWatch);
    const live = inject(Live);
    live.start();
    inject(DestroyRef).onDestroy(() => {
      live.stop();
    });
    void inject(DepartmentDirectory).load();
    let shown = this.place.path();
    effect(() => {
      const path = this.place.path();
      if (path === shown) return;
      shown = path;
      this.focusMain(); // a new page is read from its beginning
    });
  }

  @HostListener('document:keydown', ['$event'])
  protected key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (!this.dialogs.isHeld()) void this.search();
  }

  /** Every address begins as Home's does. */
  protected activeOptions(path: string): IsActiveMatchOptions {
    // `/roster` is a page beside those below it.
    const others = this.room()?.pages.some((page) => page.path.startsWith(`${path}/`));
    return {
      paths: path === '/' || others ? 'exact' : 'subset',
      queryParams: 'ignored',
      matrixParams: 'ignored',
      fragment: 'ignored',
    };
  }

  protected async search(): Promise<void> {
    const { CommandPalette } = await import('./command-palette');
    this.dialogs.closeAll();
    this.dialogs.openPalette(CommandPalette, this.words.t('shell.search'));
  }

  protected focusMain(event?: Event): void {
    event?.preventDefault();
    this.main().nativeElement.focus();
  }
}
