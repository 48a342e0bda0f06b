import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SESSION_STANDINGS } from '@banke/domain/training';
import { Badge, Button, Choice, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { SessionCalendar } from './session-calendar';
import { SessionDialog, type SessionDialogData } from './session-dialog';
import { SessionWords } from './session-words';
import { SessionsStore } from './sessions-store';

const VIEWS = ['list', 'calendar'] as const;

/** When which course is taught, by whom and where, and how full it is. */
@Component({
  selector: 'app-sessions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Choice, Icon, ListBody, RouterLink, SessionCalendar],
  providers: [SessionsStore],
  templateUrl: './sessions-page.html',
  styleUrls: ['./assignments-page.css', './sessions-page.css'],
})
export class SessionsPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(SessionWords);
  protected readonly place = inject(Place);
  protected readonly store = inject(SessionsStore);
  protected readonly standings = SESSION_STANDINGS;
  protected readonly view = computed(() => VIEWS.find((each) => each === this.place.param('view')) ?? 'list');
  protected readonly views = computed(() =>
    VIEWS.map((value) => ({ value, text: this.words.t(`training.session.view.${value}`) })),
  );

  protected show(view: string): void {
    this.place.change({ view: view === 'list' ? null : view });
  }

  protected arrange(day?: string): void {
    this.dialogs.open<unknown, SessionDialogData>(
      SessionDialog,
      { save: (request) => this.store.save(undefined, request), ...(day !== undefined && { day }) },
      { wide: true },
    );
  }
}
