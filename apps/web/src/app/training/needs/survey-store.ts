import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  ChangeNeedsSurveyRequest,
  NeedsChoiceView,
  NeedsSurveyDetailView,
  NeedsTopicRequest,
  NeedsTopicView,
  SpeakForTopicRequest,
  TakeNeedsTopicRequest,
} from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { AfterFailure } from '../../http/after-failure';
import type { Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { Words } from '../../words/words';
import { NeedsApi } from './needs-api';

/** One survey, and what is done to it. Every answer is the survey as it is then. */
@Injectable()
export class SurveyStore {
  private readonly api = inject(NeedsApi);
  private readonly failure = inject(AfterFailure);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private id = '';
  private asked = 0;

  readonly loaded = signal<Loaded<NeedsSurveyDetailView>>({ is: 'loading' });
  readonly detail = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });

  constructor() {
    onLive(['needs-changed'], () => this.load());
  }

  async show(id: string): Promise<void> {
    if (id !== this.id) this.loaded.set({ is: 'loading' });
    this.id = id;
    await this.load();
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const value = await this.api.one(this.id);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set(this.failure.of(this.loaded(), error));
    }
  }

  answer(choices: readonly NeedsChoiceView[]): Promise<void> {
    return this.deed('answered', this.api.answer(this.id, choices));
  }

  add(topic: NeedsTopicRequest): Promise<void> {
    return this.deed('added', this.api.add(this.id, topic), topic.title);
  }

  change(request: ChangeNeedsSurveyRequest): Promise<void> {
    return this.deed('changed', this.api.change(this.id, request));
  }

  speak(request: SpeakForTopicRequest): Promise<void> {
    return this.deed('spoken', this.api.speak(this.id, request), request.byName);
  }

  withdraw(voiceId: string): Promise<void> {
    return this.deed('withdrawn', this.api.withdraw(this.id, voiceId));
  }

  reject({ id, title }: NeedsTopicView, reason: string): Promise<void> {
    return this.deed('rejected', this.api.reject(this.id, id, reason), title);
  }

  take({ id, title, courseId }: NeedsTopicView, request: TakeNeedsTopicRequest): Promise<void> {
    return this.deed(courseId === null ? 'taken' : 'brought', this.api.take(this.id, id, request), title);
  }

  private async deed(said: string, answer: Promise<NeedsSurveyDetailView>, name = ''): Promise<void> {
    const value = await answer;
    this.asked++;
    this.loaded.set({ is: 'ready', value });
    this.toasts.done(this.words.t(`training.needs.said.${said}`, { name }));
  }
}
