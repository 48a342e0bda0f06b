import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LoggedQuestionListView, LoggedQuestionView } from '@banke/contracts';
import { Badge, Button, Dialogs, Icon, type ListState, Toasts } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { LogQuestionDialog, type LogQuestionDialogData } from './log-question-dialog';
import { AnswerDialog, type AnswerDialogData } from './answer-dialog';
import { PersonDialog, type PersonDialogData } from './person-dialog';
import { RequestsApi } from './requests-api';

/** What customers asked and nobody knew: written down in a moment, answered by somebody named, then asked of everybody. */
@Component({
  selector: 'app-questions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink],
  templateUrl: './questions-page.html',
  styleUrl: './requests-page.css',
})
export class QuestionsPage {
  private readonly api = inject(RequestsApi);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<LoggedQuestionListView>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly mayEdit = computed(() => this.session.may('training.edit'));
  protected readonly groups = computed(() => {
    const loaded = this.loaded();
    const all = loaded.is === 'ready' ? loaded.value.questions : [];
    return [
      { name: 'open' as const, rows: all.filter(({ answer }) => answer === null) },
      { name: 'answered' as const, rows: all.filter(({ answer }) => answer !== null) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly state = computed((): ListState => {
    const loaded = this.loaded();
    const all = loaded.is === 'ready' ? loaded.value.questions : [];
    return listState(loaded.is === 'ready' ? { ...loaded, value: all } : loaded, all.length);
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['training-requests-changed'], () => this.load());
  }

  protected async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const value = await this.api.questions();
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected log(): void {
    this.dialogs.open<unknown, LogQuestionDialogData>(LogQuestionDialog, {
      elsewhere: this.session.may('training.assign'),
      log: (request) => this.done(this.api.log(request), 'logged'),
    });
  }

  protected name(question: LoggedQuestionView): void {
    this.dialogs.open<unknown, PersonDialogData>(PersonDialog, {
      heading: this.words.t('training.question.nameHeading'),
      label: this.words.t('training.question.answerer'),
      deed: this.words.t('training.question.name'),
      chosen: question.answererId,
      send: (accountId) => this.done(this.api.name(question, accountId), 'named'),
    });
  }

  protected answer(question: LoggedQuestionView): void {
    this.dialogs.open<unknown, AnswerDialogData>(AnswerDialog, {
      question,
      send: (answer) => this.done(this.api.answer(question, answer), 'answered'),
    });
  }

  protected bank(question: LoggedQuestionView): void {
    void this.tell.of(this.done(this.api.bank(question), 'banked'));
  }

  private async done(deed: Promise<unknown>, said: string): Promise<void> {
    await deed;
    this.toasts.done(this.words.t(`training.question.done.${said}`));
    await this.load();
  }
}
