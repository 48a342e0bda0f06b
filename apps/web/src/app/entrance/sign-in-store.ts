import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { DemoSignInView, WelcomeView } from '@banke/contracts';
import { Submission } from '../forms/submission';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { SessionApi } from '../session/session-api';
import { SessionStore } from '../session/session-store';

/** The state of the sign-in page: what the server asks for, what was typed, and how long to wait after mistakes. */
@Injectable()
export class SignInStore {
  private readonly api = inject(SessionApi);
  private readonly session = inject(SessionStore);

  readonly welcome = signal<WelcomeView | undefined>(undefined);
  readonly unreachable = signal<ApiProblem | undefined>(undefined);
  readonly submission = new Submission();

  readonly company = signal('');
  readonly name = signal('');
  readonly password = signal('');

  private readonly waitUntil = signal(0);
  private readonly now = signal(Date.now());
  readonly secondsToWait = computed(() => Math.max(0, Math.ceil((this.waitUntil() - this.now()) / 1000)));

  constructor() {
    const clock = setInterval(() => {
      if (this.waitUntil() > this.now()) this.now.set(Date.now());
    }, 250);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
    });
  }

  async load(): Promise<void> {
    this.unreachable.set(undefined);
    try {
      this.welcome.set(await this.api.welcome());
    } catch (error) {
      this.unreachable.set(toApiProblem(error));
    }
  }

  fill({ name, password }: DemoSignInView): void {
    this.name.set(name);
    this.password.set(password);
    this.submission.clear();
  }

  /** True when somebody is signed in now. */
  async signIn(): Promise<boolean> {
    if (this.secondsToWait() > 0) return false;
    const fields = { name: this.name(), password: this.password() };
    const company = this.company().trim();
    const session = await this.submission.send(fields, () =>
      this.api.signIn({ ...fields, ...(company && { company }) }),
    );
    this.startWait();
    if (!session) return false;
    this.session.enter(session);
    return true;
  }

  private startWait(): void {
    const problem = this.submission.problem();
    if (problem?.code !== 'session.wait') return;
    this.now.set(Date.now());
    this.waitUntil.set(this.now() + Number(problem.params['seconds'] ?? 1) * 1000);
    this.submission.clear(); // the countdown says it, and ends by itself
  }
}
