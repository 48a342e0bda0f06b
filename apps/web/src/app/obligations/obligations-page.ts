import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ObligationView } from '@banke/contracts';
import { Button, Choice, type ChoiceOption, Dialogs, Icon, SearchField } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { byDue, type ObligationRow } from './obligation-groups';
import { ObligationCalendar } from './obligation-calendar';
import { ObligationDesk } from './obligation-desk';
import { ObligationRows } from './obligation-rows';
import { ObligationsStore, STATE_FILTERS, type Whose, WHOSE } from './obligations-store';
import { StartDesk } from './start-desk';

type Mode = 'list' | 'calendar';

/** What is due, for whom: a list of what is to be done now, or a month of it. Both are addresses of their own. */
@Component({
  selector: 'app-obligations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, Icon, ListBody, ObligationCalendar, ObligationRows, RouterLink, SearchField],
  providers: [ObligationDesk, ObligationsStore, RowSheet, StartDesk],
  templateUrl: './obligations-page.html',
  styleUrl: './obligations-page.css',
})
export class ObligationsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly sheet = inject(RowSheet);
  private readonly session = inject(SessionStore);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(ObligationsStore);
  protected readonly desk = inject(ObligationDesk);
  protected readonly starting = inject(StartDesk);
  protected readonly place = inject(Place);
  protected readonly clock = inject(CompanyClock);
  protected readonly stateFilters = STATE_FILTERS;
  protected readonly mayEditRules = computed(() => this.session.may('obligations.edit'));
  protected readonly whose = computed((): ChoiceOption<Whose>[] =>
    WHOSE.map((value) => {
      const count = this.store.counts()[value];
      const text = this.words.t(`obligations.whose.${value}`);
      return count === undefined ? { value, text } : { value, text, count };
    }),
  );
  protected readonly modes = computed((): ChoiceOption<Mode>[] => [
    { value: 'list', text: this.words.t('obligations.list') },
    { value: 'calendar', text: this.words.t('obligations.calendar') },
  ]);
  /** The day looked at below the calendar; today while it is in the month. */
  protected readonly day = computed(() => {
    const day = this.place.param('day');
    if (day?.startsWith(this.store.month())) return day;
    const today = this.clock.today();
    return today.startsWith(this.store.month()) ? today : `${this.store.month()}-01`;
  });
  protected readonly dayRows = computed((): ObligationRow[] =>
    this.store
      .shown()
      .filter(({ dueOn }) => dueOn === this.day())
      .sort(byDue)
      .map((obligation) => ({ obligation, more: 0 })),
  );

  constructor() {
    effect(() => {
      this.sheet.show(this.place.param('open'), (id) =>
        this.desk.sheet(this.dialogs, id, () => void this.store.load()),
      );
    });
  }

  protected readonly reload = () => this.store.load();

  protected open({ id }: ObligationView): void {
    this.place.change({ open: id });
  }

  protected async finish(obligation: ObligationView): Promise<void> {
    await this.desk.finish(obligation, () => this.store.load());
  }

  protected choose(whose: Whose): void {
    this.place.change({ whose: whose === this.store.usual() ? null : whose });
  }

  protected show(mode: Mode): void {
    this.place.go(mode === 'calendar' ? '/obligations/calendar' : '/obligations');
  }

  /** To everything within reach: one's own may be what left nothing over. */
  protected clear(): void {
    this.place.change({ whose: 'all', state: null, q: null, department: null });
  }
}
