import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ApiTokenView, IssuedApiTokenView } from '@banke/contracts';
import { PERMISSIONS } from '@banke/domain/people';
import { Badge, Button, ConfirmDialog, Dialogs, Icon, Skeleton, Toasts } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { SessionStore } from '../session/session-store';
import { SecretDialog, type SecretDialogData } from '../settings/secret-dialog';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { TokenDialog, type TokenDialogData } from './token-dialog';
import { TokensApi } from './tokens-api';

/** A section of one's own page: secrets with which programs act for oneself. Not there for who could give them nothing. */
@Component({
  selector: 'app-my-tokens',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, Skeleton],
  templateUrl: './my-tokens.html',
  styleUrl: './my-tokens.css',
})
export class MyTokens {
  private readonly api = inject(TokensApi);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly problems = inject(ProblemWords);
  private readonly loaded = signal<Loaded<readonly ApiTokenView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly scopes = computed(() =>
    PERMISSIONS.filter((permission) => this.session.may(permission)),
  );
  protected readonly tokens = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : undefined;
  });

  constructor() {
    if (this.scopes().length > 0) void this.load();
  }

  protected async load(): Promise<void> {
    this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.list()).tokens });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected ended({ expiresAt }: ApiTokenView): boolean {
    return new Date(expiresAt) <= new Date();
  }

  protected async issue(): Promise<void> {
    const issued = await this.dialogs.ask<IssuedApiTokenView, TokenDialogData>(TokenDialog, {
      scopes: this.scopes(),
    });
    if (!issued) return;
    this.dialogs.openHeld<unknown, SecretDialogData>(SecretDialog, {
      heading: this.words.t('settings.tokens.issued', { name: issued.name }),
      text: this.words.t('settings.tokens.once'),
      label: this.words.t('settings.tokens.secret'),
      secret: issued.secret,
      done: this.words.t('settings.tokens.kept'),
    });
    await this.load();
  }

  protected async revoke(token: ApiTokenView): Promise<void> {
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: this.words.t('settings.tokens.revokeHeading', { name: token.name }),
      text: this.words.t('settings.tokens.revokeText'),
      deed: this.words.t('settings.tokens.revoke'),
      cancel: this.words.t('shell.cancel'),
    });
    if (sure) await this.tell.of(this.taken(token));
  }

  private async taken({ id, name }: ApiTokenView): Promise<void> {
    await this.api.revoke(id);
    await this.load();
    this.toasts.done(this.words.t('settings.tokens.revoked', { name }));
  }
}
