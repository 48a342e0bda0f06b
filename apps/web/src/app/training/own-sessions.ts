import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { TrainingSessionView } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';
import { Badge, Button, Dialogs, Toasts } from '@banke/ui';
import { Tell } from '../forms/tell';
import { onLive } from '../live/on-live';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { SessionWords } from './session-words';
import { SessionsApi } from './sessions-api';
import { SurveyDialog, type SurveyDialogData } from './survey-dialog';

const DAYS_AHEAD = 60;
const DAYS_BACK = 30;

/** Sessions as somebody sees them who learns: to say what one was like, to come to, and to ask for a place. */
@Component({
  selector: 'app-own-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  templateUrl: './own-sessions.html',
  styleUrl: './own-sessions.css',
})
export class OwnSessions {
  private readonly api = inject(SessionsApi);
  private readonly clock = inject(CompanyClock);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly all = signal<readonly TrainingSessionView[]>([]);
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly said = inject(SessionWords);
  /** The one that is being sent; a second touch does nothing. */
  protected readonly busy = signal('');
  protected readonly groups = computed(() => {
    const today = this.clock.today();
    const toCome = this.all().filter(
      ({ day, held, cancelledBecause }) => day >= today && !held && cancelledBecause === null,
    );
    return [
      { name: 'judge' as const, rows: this.all().filter(({ own }) => own?.mayAnswer === true) },
      { name: 'mine' as const, rows: toCome.filter(({ own }) => own !== null) },
      { name: 'open' as const, rows: toCome.filter(({ own }) => own === null) },
    ].filter(({ rows }) => rows.length > 0);
  });

  constructor() {
    void this.load();
    onLive(['sessions-changed'], () => this.load());
  }

  protected async take(session: TrainingSessionView, taken: boolean): Promise<void> {
    if (this.busy() !== '') return;
    this.busy.set(session.id);
    const done = await this.tell.of(
      this.api.take(session.id, taken).then((now) => {
        this.replace(now);
        const key = now.own === null ? 'left' : now.own.state;
        this.toasts.done(this.words.t(`training.session.own.${key}`, { name: now.title }));
      }),
    );
    this.busy.set('');
    if (!done) await this.load();
  }

  protected judge(session: TrainingSessionView): void {
    this.dialogs.open<unknown, SurveyDialogData>(SurveyDialog, {
      session,
      send: async (answer) => {
        this.replace(await this.api.answer(session.id, answer));
        this.toasts.done(this.words.t('training.session.thanks'));
      },
    });
  }

  private replace(now: TrainingSessionView): void {
    this.asked++;
    this.all.update((all) => all.map((each) => (each.id === now.id ? now : each)));
  }

  private async load(): Promise<void> {
    const [asked, today] = [++this.asked, this.clock.today()];
    const span = { from: addDays(today, -DAYS_BACK), through: addDays(today, DAYS_AHEAD) };
    try {
      const { sessions } = await this.api.list(span);
      if (asked === this.asked) this.all.set(sessions);
    } catch {
      // The courses below say what is wrong; the next event asks again.
    }
  }
}
