import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NeedsSurveyView } from '@banke/contracts';
import { Badge, Button, Dialogs, Icon } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { type Loaded, listState } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { onLive } from '../../live/on-live';
import { SessionStore } from '../../session/session-store';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { NeedsApi } from './needs-api';
import { SurveyDialog, type NeedsSurveyDialogData } from './survey-dialog';

/** The yearly surveys of what to teach, the newest first. */
@Component({
  selector: 'app-needs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink],
  templateUrl: './needs-page.html',
  styleUrl: './needs-page.css',
})
export class NeedsPage {
  private readonly api = inject(NeedsApi);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly NeedsSurveyView[]>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly mayOpen = computed(() => this.session.may('training.assign'));
  protected readonly surveys = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly state = computed(() => listState(this.loaded(), this.surveys().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['needs-changed'], () => this.load());
  }

  protected async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const { surveys } = await this.api.list();
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: surveys });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected open(): void {
    this.dialogs.open<unknown, NeedsSurveyDialogData>(
      SurveyDialog,
      {
        open: async (request) => {
          const { survey } = await this.api.open(request);
          await this.router.navigate(['/training/needs', survey.id]);
        },
      },
      { wide: true },
    );
  }
}
