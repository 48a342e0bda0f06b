import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { MessageSettingsView } from '@banke/contracts';
import { MESSAGE_TOPICS, type MessageTopic } from '@banke/contracts/codes';
import { Button, Field, FieldInput, Toasts } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Tell } from '../forms/tell';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { DeliveryApi } from './delivery-api';

/** A section of one's own page: which messages come by mail, where to, and when it keeps quiet. */
@Component({
  selector: 'app-my-channels',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Field, FieldInput, FormProblem, FormsModule],
  templateUrl: './my-channels.html',
  styles: `
    :host,
    form {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    p {
      font-size: var(--text-m);
    }
    .checks {
      display: grid;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: var(--text-m);
    }
    bk-field {
      width: min(360px, 100%);
    }
  `,
})
export class MyChannels {
  private readonly api = inject(DeliveryApi);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(CompanyClock);

  protected readonly words = inject(Words);
  protected readonly tell = inject(Tell);
  protected readonly naming = new Submission();
  protected readonly choosing = new Submission();
  protected readonly topics = MESSAGE_TOPICS;
  protected readonly settings = signal<MessageSettingsView | undefined>(undefined);
  protected readonly email = signal('');
  protected readonly muted = signal<readonly MessageTopic[]>([]);
  protected readonly quiet = signal(false);
  protected readonly from = signal('22:00');
  protected readonly until = signal('07:00');
  protected readonly zone = signal(this.clock.browserZone);
  protected readonly zones = computed(() =>
    [...new Set([this.zone(), ...Intl.supportedValuesOf('timeZone')])].sort(),
  );

  constructor() {
    void this.tell.of(this.api.settings().then((settings) => this.take(settings)));
  }

  protected async name(): Promise<void> {
    const request = { email: this.email(), language: this.words.language() };
    const settings = await this.naming.send({ email: request.email }, () => this.api.nameEmail(request));
    if (settings) this.take(settings);
  }

  protected async forget(): Promise<void> {
    await this.tell.of(this.api.forgetEmail().then((settings) => this.take(settings)));
  }

  protected hear(topic: MessageTopic, on: boolean): void {
    this.muted.update((topics) => [...topics.filter((each) => each !== topic), ...(on ? [] : [topic])]);
  }

  protected async save(): Promise<void> {
    const version = this.settings()?.version ?? 0;
    const quiet = this.quiet() ? { from: this.from(), until: this.until(), zone: this.zone() } : null;
    const request = { mutedTopics: [...this.muted()], quiet, language: this.words.language(), version };
    const settings = await this.choosing.send({}, () => this.api.changeSettings(request));
    if (!settings) return;
    this.take(settings);
    this.toasts.done(this.words.t('delivery.mine.saved'));
  }

  private take(settings: MessageSettingsView): void {
    this.settings.set(settings);
    this.email.set(settings.email === null ? (settings.suggestedEmail ?? '') : '');
    this.muted.set(settings.mutedTopics);
    this.quiet.set(settings.quiet !== null);
    if (settings.quiet) {
      this.from.set(settings.quiet.from);
      this.until.set(settings.quiet.until);
      this.zone.set(settings.quiet.zone);
    }
  }
}
