import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NeedsTopicView } from '@banke/contracts';
import { LEAST_ANSWERS } from '@banke/domain/training';
import {
  Badge,
  Button,
  ConfirmDialog,
  type Confirmation,
  Dialogs,
  Icon,
  type Leavable,
  Skeleton,
  StatePanel,
} from '@banke/ui';
import { Leaving } from '../../forms/leaving';
import { Tell } from '../../forms/tell';
import { NoteDialog, type NoteDialogData } from '../../obligations/note-dialog';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { NeedsAnswer } from './needs-answer';
import { SurveyDialog, type NeedsSurveyDialogData } from './survey-dialog';
import { SurveyStore } from './survey-store';
import { TakeDialog, type TakeDialogData } from './take-dialog';
import { TopicDialog, type TopicDialogData } from './topic-dialog';
import { TopicSum } from './topic-sum';
import { VoiceDialog, type VoiceDialogData } from './voice-dialog';

/** One survey: for those who are asked what they want, for those who decide what counts for what, and the sum of it. */
@Component({
  selector: 'app-needs-survey-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, NeedsAnswer, RouterLink, Skeleton, StatePanel, TopicSum],
  providers: [SurveyStore],
  templateUrl: './survey-page.html',
  styleUrls: ['../course-page.css', './survey-page.css'],
})
export class SurveyPage implements Leavable {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly leaving = inject(Leaving);
  private readonly problems = inject(ProblemWords);

  readonly id = input.required<string>();
  private readonly answer = viewChild(NeedsAnswer);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(SurveyStore);
  protected readonly least = LEAST_ANSWERS;
  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  /** Answers do not count yet: it is open, or they are too few. */
  protected readonly few = computed(() => this.store.detail()?.counted === false);
  /** Nobody can do anything with it but read the topics. */
  protected readonly plain = computed(() => {
    const detail = this.store.detail();
    return detail !== undefined && !detail.survey.mayAnswer && detail.topics.every(({ ranked }) => !ranked);
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
  }

  /** A choice that was made and not sent. */
  mayLeave(): boolean | Promise<boolean> {
    return !this.answer()?.changed() || this.leaving.confirmed();
  }

  protected edit(): void {
    const survey = this.store.detail()?.survey;
    if (!survey) return;
    this.dialogs.open<unknown, NeedsSurveyDialogData>(
      SurveyDialog,
      { survey, change: (request) => this.store.change(request) },
      { wide: true },
    );
  }

  protected add(): void {
    this.dialogs.open<unknown, TopicDialogData>(TopicDialog, {
      choices: this.store.detail()?.survey.editable ?? false,
      add: (topic) => this.store.add(topic),
    });
  }

  protected speak(topic: NeedsTopicView): void {
    this.dialogs.open<unknown, VoiceDialogData>(VoiceDialog, {
      topic,
      speak: (request) => this.store.speak(request),
    });
  }

  protected withdraw(voiceId: string): void {
    void this.tell.of(this.store.withdraw(voiceId));
  }

  /** A topic that is a course of the library needs no place in the catalogue. */
  protected take(topic: NeedsTopicView): void {
    if (topic.courseId !== null) void this.bring(topic);
    else
      this.dialogs.open<unknown, TakeDialogData>(TakeDialog, {
        topic,
        take: (request) => this.store.take(topic, request),
      });
  }

  private async bring(topic: NeedsTopicView): Promise<void> {
    const { t } = this.words;
    const meant = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: t('training.needs.takeOf', { name: topic.title }),
      text: t('training.needs.bringText'),
      deed: t('training.needs.take'),
      ...{ cancel: t('shell.cancel'), kind: 'primary' },
    });
    if (meant) await this.tell.of(this.store.take(topic, { seriesId: null, minutes: 30 }));
  }

  protected reject(topic: NeedsTopicView): void {
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: this.words.t('training.needs.rejectHeading', { name: topic.title }),
      label: this.words.t('training.reason'),
      deed: this.words.t('training.needs.reject'),
      send: (reason) => this.store.reject(topic, reason),
    });
  }
}
