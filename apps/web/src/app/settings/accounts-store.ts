import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  AccountView,
  CreateAccountRequest,
  GrantRequest,
  GrantView,
  InvitationLinkView,
  TemporaryPasswordView,
} from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { filterAccounts } from './account-filter';
import { AccountsApi } from './accounts-api';

/** The list of accounts, and everything an administrator does to one. Filters are read from the address. */
@Injectable()
export class AccountsStore {
  private readonly api = inject(AccountsApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly formats = inject(Formats);

  private readonly loaded = signal<Loaded<readonly AccountView[]>>({ is: 'loading' });

  readonly filter = computed(() => ({
    text: this.place.param('q') ?? '',
    state: this.place.param('state'),
    departmentId: this.place.departmentId(),
  }));
  readonly accounts = computed(() => {
    const loaded = this.loaded();
    const accounts = loaded.is === 'ready' ? loaded.value : [];
    return [...accounts].sort((a, b) => this.formats.compare(a.displayName, b.displayName));
  });
  readonly rows = computed(() => filterAccounts(this.accounts(), this.filter()));
  readonly state = computed(() => listState(this.loaded(), this.rows().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('accounts.edit'));

  constructor() {
    void this.load();
  }

  async load(): Promise<void> {
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.list()).accounts });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  find(id: string): AccountView | undefined {
    return this.accounts().find((account) => account.id === id);
  }

  isMe({ id }: AccountView): boolean {
    return id === this.session.session()?.accountId;
  }

  async invite(request: CreateAccountRequest): Promise<InvitationLinkView> {
    const link = await this.api.create(request);
    await this.load();
    return link;
  }

  inviteAgain(account: AccountView): Promise<InvitationLinkView> {
    return this.api.inviteAgain(account.id);
  }

  async setTemporaryPassword(account: AccountView): Promise<TemporaryPasswordView> {
    const secret = await this.api.setTemporaryPassword(account.id);
    await this.load();
    return secret;
  }

  /** Blocks at once and offers to undo it. */
  async block(account: AccountView): Promise<void> {
    const name = account.displayName;
    if (!(await this.setBlocked(account, true))) return;
    this.toasts.undoable(this.words.t('settings.blocked', { name }), this.words.t('shell.undo'), () => {
      const now = this.find(account.id);
      if (now) void this.unblock(now);
    });
  }

  async unblock(account: AccountView): Promise<void> {
    if (!(await this.setBlocked(account, false))) return;
    this.toasts.done(this.words.t('settings.unblocked', { name: account.displayName }));
  }

  async endSessions(account: AccountView): Promise<void> {
    await this.tell(async () => {
      await this.api.endSessions(account.id);
      this.take({ ...account, openSessions: 0 });
      this.toasts.done(this.words.t('settings.signedOut', { name: account.displayName }));
    });
  }

  async addGrant(account: AccountView, request: GrantRequest): Promise<void> {
    this.take(await this.api.addGrant(account.id, request));
    this.toasts.done(this.words.t('settings.roleAdded', { name: account.displayName }));
  }

  async endGrant(account: AccountView, grant: GrantView): Promise<void> {
    await this.tell(async () => {
      this.take(await this.api.endGrant(account.id, grant.id));
      this.toasts.done(this.words.t('settings.roleEnded', { name: account.displayName }));
    });
  }

  private setBlocked({ id, version }: AccountView, blocked: boolean): Promise<boolean> {
    return this.tell(async () => {
      this.take(await this.api.setBlocked(id, { blocked, version }));
    });
  }

  /** For deeds without a form: a refusal becomes a notice, and the list shows how things are now. */
  async tell(deed: () => Promise<void>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }

  private take(changed: AccountView): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready'
        ? { is: 'ready', value: loaded.value.map((each) => (each.id === changed.id ? changed : each)) }
        : loaded,
    );
  }
}
