import { computed, Injectable, inject, signal } from '@angular/core';
import type { ObligationRuleView } from '@banke/contracts';
import { Dialogs, Toasts } from '@banke/ui';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { ObligationsApi } from './obligations-api';
import { StartDialog, type StartDialogData } from './start-dialog';

/** The duties within reach that begin when somebody says that something happened. */
@Injectable()
export class StartDesk {
  private readonly api = inject(ObligationsApi);
  private readonly dialogs = inject(Dialogs);
  private readonly names = inject(ObligationWords);
  private readonly place = inject(Place);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly known = signal<readonly ObligationRuleView[]>([]);

  readonly rules = computed(() => {
    const chosen = this.place.departmentId();
    return this.known().filter(
      ({ rhythm, active, departmentId }) =>
        rhythm === 'on-event' && active && (chosen === undefined || departmentId === chosen),
    );
  });

  constructor() {
    onLive(['obligations-changed'], () => this.load());
    void this.load();
  }

  open(changed: () => Promise<void>): void {
    this.dialogs.open<unknown, StartDialogData>(StartDialog, {
      rules: this.rules(),
      send: async (rule, note) => {
        await this.api.start(rule.id, { note });
        this.toasts.done(this.words.t('obligations.start.done', { name: this.names.full(rule) }));
        await changed();
      },
    });
  }

  /** The list beside it says what is wrong when nothing can be loaded; here only the button is missing. */
  private async load(): Promise<void> {
    if (!this.session.may('obligations.read')) return;
    this.known.set(
      await this.api.rules().then(
        ({ rules }) => rules,
        () => [],
      ),
    );
  }
}
